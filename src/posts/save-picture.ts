import { z } from 'zod'
import { invalid, notFound } from '../platform/errors.ts'
import { personOf } from '../platform/operations/actor.ts'
import { audienceOf } from '../platform/operations/entry.ts'
import type { Context } from '../platform/operations/operation.ts'
import { operation } from '../platform/operations/operation.ts'
import { bumpVariants } from './bump-variants.ts'
import { postTarget } from './variant-target.ts'

declare module '../platform/operations/world.ts' {
  interface World {
    /** A picture of the teacher's draft. */
    picture: { id: string }
  }
}

const MOST_PEOPLE = 60

export const savePicture = operation({
  name: 'posts.save-picture',
  about:
    'Says who is in a picture, or that nobody can be recognised, and describes it for who cannot see it.',
  permission: 'post:illustrate',
  input: z.strictObject({
    id: z.uuid(),
    altText: z.string().trim().max(1000),
    peopleAnswer: z.enum(['nobody', 'tagged', 'unanswered']),
    people: z.array(z.uuid()).max(MOST_PEOPLE).default([]),
  }),
  output: z.object({ id: z.uuid() }),
  records: 'picture.answered',
  target: async (context, { id }) => postTarget(context, { postId: (await pictureOf(context, id)).post_id! }),
  example: world => ({
    id: world.picture.id,
    altText: 'A row of daffodils.',
    peopleAnswer: 'nobody' as const,
    people: [],
  }),
  exampleAs: 'teacher',
  async run(context, input) {
    const { tx, record } = context
    const picture = await pictureOf(context, input.id)
    if ((input.peopleAnswer === 'tagged') !== input.people.length > 0) {
      throw invalid('people', 'Say who is in the picture, or that nobody can be recognised.')
    }
    await assertOfSchool(context, input.people, picture.school_id)
    await tx
      .updateTable('media')
      .set({ alt_text: input.altText, people_answer: input.peopleAnswer })
      .where('id', '=', input.id)
      .execute()
    await tag(context, input.id, picture.school_id, input.people)
    await bumpVariants(context, picture.post_id!)
    record({
      kind: 'picture.answered',
      subject: { kind: 'media', id: input.id },
      audience: audienceOf(picture.school_id),
      content: { postId: picture.post_id, peopleAnswer: input.peopleAnswer, people: input.people },
    })
    return { id: input.id }
  },
})

export async function pictureOf({ tx }: Pick<Context, 'tx'>, id: string) {
  const picture = await tx
    .selectFrom('media')
    .select(['post_id', 'school_id', 'file_key', 'type'])
    .where('id', '=', id)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  if (!picture?.post_id) throw notFound('picture')
  return picture
}

/** Only people of the register whom the post's school knows: its own, and those of the trust itself. */
async function assertOfSchool(
  { tx }: Context,
  people: readonly string[],
  schoolId: string | null,
): Promise<void> {
  if (people.length === 0) return
  const known = await tx
    .selectFrom('person')
    .select('id')
    .where('id', 'in', people)
    .$if(schoolId !== null, query =>
      query.where(eb => eb.or([eb('school_id', '=', schoolId), eb('school_id', 'is', null)])),
    )
    .execute()
  if (known.length !== new Set(people).size) {
    throw invalid('people', 'Choose people of this school from the register.')
  }
}

async function tag(
  { tx, actor }: Context,
  mediaId: string,
  schoolId: string | null,
  people: readonly string[],
): Promise<void> {
  await tx.deleteFrom('media_person').where('media_id', '=', mediaId).execute()
  if (people.length === 0) return
  const { personId: taggedBy } = personOf(actor)
  await tx
    .insertInto('media_person')
    .values(
      [...new Set(people)].map(person => ({
        trust_id: actor.trustId,
        media_id: mediaId,
        school_id: schoolId,
        person_id: person,
        tagged_by: taggedBy,
      })),
    )
    .execute()
}
