import { z } from 'zod'
import { audienceOf } from '../platform/operations/entry.ts'
import { operation } from '../platform/operations/operation.ts'
import { bumpVariants } from './bump-variants.ts'
import { mediumOf } from './medium-of.ts'
import { assertNobodyKnown, assertPeople, peopleInput, tagPeople } from './people-in-media.ts'
import { postTarget } from './variant-target.ts'

declare module '../platform/operations/world.ts' {
  interface World {
    /** A picture of the teacher's draft. */
    picture: { id: string }
  }
}

export const savePicture = operation({
  name: 'posts.save-picture',
  about:
    'Says who is in a picture without a face to be seen (from behind, by a name on a coat), or that nobody can be recognised, and describes it for who cannot see it. Whose a face is, `posts.answer-face` says.',
  permission: 'post:illustrate',
  input: z.strictObject({
    id: z.uuid(),
    altText: z.string().trim().max(1000),
    ...peopleInput,
  }),
  output: z.object({ id: z.uuid() }),
  records: 'picture.answered',
  target: async (context, { id }) => postTarget(context, await mediumOf(context, id, 'picture')),
  example: world => ({
    id: world.picture.id,
    altText: 'A row of daffodils.',
    peopleAnswer: 'nobody' as const,
    people: [],
  }),
  exampleAs: 'teacher',
  async run(context, input) {
    const { tx, record } = context
    const picture = await mediumOf(context, input.id, 'picture')
    await assertPeople(context, input, picture.school_id)
    await bumpVariants(context, picture.postId)
    if (input.peopleAnswer === 'nobody') await assertNobodyKnown(context, input.id)
    await tx
      .updateTable('media')
      .set({ alt_text: input.altText, people_answer: input.peopleAnswer })
      .where('id', '=', input.id)
      .execute()
    await tagPeople(context, input.id, picture.school_id, input.people)
    record({
      kind: 'picture.answered',
      subject: { kind: 'media', id: input.id },
      audience: audienceOf(picture.school_id),
      content: { postId: picture.postId, peopleAnswer: input.peopleAnswer, people: input.people },
    })
    return { id: input.id }
  },
})
