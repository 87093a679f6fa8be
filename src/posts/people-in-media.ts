import { z } from 'zod'
import { invalid } from '../platform/errors.ts'
import { personOf } from '../platform/operations/actor.ts'
import type { Context } from '../platform/operations/operation.ts'

const MOST_PEOPLE = 60

/** What somebody says of who is in a picture or a film. */
export const peopleInput = {
  peopleAnswer: z.enum(['nobody', 'tagged', 'unanswered']),
  people: z.array(z.uuid()).max(MOST_PEOPLE).default([]),
}

/** @throws AppError `invalid-input` for an answer that contradicts itself, or for people of elsewhere. */
export async function assertPeople(
  context: Context,
  { peopleAnswer, people }: { peopleAnswer: string; people: readonly string[] },
  schoolId: string | null,
): Promise<void> {
  if ((peopleAnswer === 'tagged') !== people.length > 0) {
    throw invalid('people', 'Say who is in it, or that nobody can be recognised.')
  }
  await assertOfSchool(context, people, schoolId)
}

/** Only people of the register whom the post's school knows: its own, and those of the trust itself. */
export async function assertOfSchool(
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

export async function tagPeople(
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

/**
 * Nobody is in it, and this face is Amy's: one of the two is not so.
 * @throws AppError `invalid-input`
 */
export async function assertNobodyKnown({ tx }: Context, id: string): Promise<void> {
  const somebody = await tx
    .selectFrom('media_face')
    .select('id')
    .where('media_id', '=', id)
    .where('answer', 'in', ['unanswered', 'person', 'visitor'])
    .executeTakeFirst()
  if (somebody) throw invalid('people', 'There are faces in it. Answer for each of them first.')
}
