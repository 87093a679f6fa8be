import { z } from 'zod'
import { audienceOf } from '../platform/operations/entry.ts'
import { operation } from '../platform/operations/operation.ts'
import { bumpVariants } from './bump-variants.ts'
import { mediumOf } from './medium-of.ts'
import { assertNobodyKnown, assertPeople, peopleInput, tagPeople } from './people-in-media.ts'
import { postTarget } from './variant-target.ts'

declare module '../platform/operations/world.ts' {
  interface World {
    /** A film of a draft of the teacher. */
    film: { id: string }
  }
}

/** Ten hours of talk. */
const LONGEST_CAPTIONS = 500_000

export const saveFilm = operation({
  name: 'posts.save-film',
  about: 'Says what a film is called, who is in it, whether it is made for children, and gives it captions.',
  permission: 'post:illustrate',
  input: z.strictObject({
    id: z.uuid(),
    title: z.string().trim().max(200),
    /** WebVTT; null: none. */
    captions: z.string().max(LONGEST_CAPTIONS, 'These captions are too long.').nullable(),
    madeForChildren: z.boolean().nullable(),
    ...peopleInput,
  }),
  output: z.object({ id: z.uuid() }),
  records: 'film.answered',
  target: async (context, { id }) => postTarget(context, await mediumOf(context, id, 'film')),
  example: world => ({
    id: world.film.id,
    title: 'Our winter concert',
    captions: null,
    madeForChildren: true,
    peopleAnswer: 'nobody' as const,
    people: [],
  }),
  exampleAs: 'teacher',
  async run(context, input) {
    const { tx, record } = context
    const film = await mediumOf(context, input.id, 'film')
    await assertPeople(context, input, film.school_id)
    if (input.peopleAnswer === 'nobody') await assertNobodyKnown(context, input.id)
    await tx
      .updateTable('media')
      .set({ title: input.title, captions: input.captions, made_for_children: input.madeForChildren })
      .set({ people_answer: input.peopleAnswer })
      .where('id', '=', input.id)
      .execute()
    await tagPeople(context, input.id, film.school_id, input.people)
    await bumpVariants(context, film.postId)
    const { peopleAnswer, people, madeForChildren } = input
    record({
      kind: 'film.answered',
      subject: { kind: 'media', id: input.id },
      audience: audienceOf(film.school_id),
      content: { postId: film.postId, peopleAnswer, people, madeForChildren },
    })
    return { id: input.id }
  },
})
