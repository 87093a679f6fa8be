import { sql } from 'kysely'
import type { Tx } from '../platform/database/tables.ts'
import type { Answer } from './state.ts'

/** A person with everything that was answered to the school that they are in now. */
export interface Answered {
  personId: string
  doNotIdentify: boolean
  leftOn: string | null
  answers: Answer[]
}

/**
 * The answers about some people, in one query. Answers given to a school that somebody has since left are not
 * among them: a move begins afresh, as unknown. That also makes the state the same for every reader, whether
 * or not they may see the earlier school. People whom the actor may not see are missing.
 */
export async function answersOf(
  tx: Tx,
  personIds: readonly string[],
  channel?: string,
): Promise<Map<string, Answered>> {
  if (personIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('person')
    .leftJoin('consent_answer as answer', join =>
      join
        .onRef('answer.trust_id', '=', 'person.trust_id')
        .onRef('answer.person_id', '=', 'person.id')
        .on(sql<boolean>`answer.school_id is not distinct from person.school_id`)
        .on(eb => (channel === undefined ? eb.val(true) : eb('answer.channel', '=', channel))),
    )
    .select([
      'person.id as personId',
      'person.do_not_identify as doNotIdentify',
      'person.left_on as leftOn',
      'answer.channel',
      'answer.element',
      'answer.answer',
      'answer.giver_id as giverId',
      'answer.relation',
      'answer.from_date as from',
      'answer.until_date as until',
      'answer.recorded_at as recordedAt',
      'answer.seq',
    ])
    .where('person.id', '=', sql<string>`any(${[...personIds]}::uuid[])`)
    .execute()
  const people = new Map<string, Answered>()
  for (const { personId, doNotIdentify, leftOn, ...answer } of rows) {
    const person = people.get(personId) ?? { personId, doNotIdentify, leftOn, answers: [] }
    people.set(personId, person)
    // The join answers nulls for somebody who has no answer at all.
    if (answer.answer !== null) person.answers.push(answer as Answer)
  }
  return people
}
