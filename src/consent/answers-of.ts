import { sql } from 'kysely'
import type { Tx } from '../platform/database/tables.ts'
import { doesCount } from './counted-yes.ts'
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
 * or not they may see the earlier school. Nor is a yes that does not count (`counted-yes.ts`). People whom the actor may
 * not see are missing.
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
    .leftJoin('guardianship as held', join =>
      join
        .onRef('held.trust_id', '=', 'person.trust_id')
        .onRef('held.school_id', '=', 'person.school_id')
        .onRef('held.pupil_id', '=', 'person.id')
        .onRef('held.guardian_id', '=', 'answer.giver_id'),
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
      'answer.source',
      'person.kind',
      'held.responsibility',
      'held.ended_at as endedAt',
    ])
    .where('person.id', '=', sql<string>`any(${[...personIds]}::uuid[])`)
    .execute()
  const people = new Map<string, Answered>()
  for (const row of rows) {
    const { personId, doNotIdentify, leftOn, source, kind, responsibility, endedAt, ...answer } = row
    const person = people.get(personId) ?? { personId, doNotIdentify, leftOn, answers: [] }
    people.set(personId, person)
    // The join answers nulls for somebody who has no answer at all.
    if (answer.answer === null) continue
    const said = { ...(answer as Answer), source: source!, ofPupil: kind === 'pupil', responsibility }
    if (doesCount({ ...said, guardianEnded: endedAt !== null })) person.answers.push(answer as Answer)
  }
  return people
}
