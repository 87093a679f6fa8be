import { sql } from 'kysely'
import type { Tx } from '../platform/database/tables.ts'
import type { ConsentAnswerTable } from './tables.ts'

/** What all answers of one act have in common. */
export type Act = Pick<
  ConsentAnswerTable,
  'trust_id' | 'giver_id' | 'relation' | 'source' | 'wording' | 'from_date' | 'until_date' | 'recorded_at'
>

export type NewAnswer = Pick<ConsentAnswerTable, 'school_id' | 'person_id' | 'channel' | 'element' | 'answer'>

/**
 * Adds answers, in order. One statement whatever their number: the columns travel as arrays, so an import of
 * 70,000 answers stays below PostgreSQL's 65,535 parameters.
 */
export async function appendAnswers(tx: Tx, act: Act, answers: readonly NewAnswer[]): Promise<void> {
  if (answers.length === 0) return
  const column = (name: keyof NewAnswer) => answers.map(answer => answer[name])
  await sql`
    insert into consent_answer (trust_id, school_id, person_id, channel, element, answer, giver_id, relation,
      source, wording, from_date, until_date, recorded_at)
    select ${act.trust_id}, school_id, person_id, channel, element, answer, ${act.giver_id}::uuid,
      ${act.relation}, ${act.source}, ${act.wording}, ${act.from_date}::date, ${act.until_date}::date,
      ${act.recorded_at}::timestamptz
    from unnest(${column('school_id')}::uuid[], ${column('person_id')}::uuid[], ${column('channel')}::text[],
      ${column('element')}::text[], ${column('answer')}::text[])
      with ordinality as new (school_id, person_id, channel, element, answer, place)
    order by place`.execute(tx)
}
