import { sql } from 'kysely'
import { londonDate, londonInstant } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/tables.ts'
import { urgencies, type Urgency } from '../tables.ts'

/** Of one account no more are counted: a person needs to know that it is many. */
export const MOST_COUNTED = 1_000

export interface QueueCounts {
  byUrgency: Record<Urgency, number>
  late: number
  toRead: number
}

/** How many open items these accounts have, most urgent first as far as is counted. */
export async function countItems(tx: Tx, accountIds: readonly string[], now: Date): Promise<QueueCounts> {
  const { rows } = await sql<{ rank: number; n: number; late: number }>`
    select item.rank, count(*)::int as n, (count(*) filter (where item.due_at < ${now}))::int as late
    from unnest(${[...accountIds]}::uuid[]) as of_account (id)
    cross join lateral (
      select rank, due_at from desk_item
      where trust_id = current_trust() and account_id = of_account.id and state = 'open' and case_id is null
      order by rank, due_at, comment_id limit ${MOST_COUNTED}) item
    group by item.rank`.execute(tx)
  const byUrgency = { safeguarding: 0, urgent: 0, high: 0, normal: 0, low: 0 }
  for (const { rank, n } of rows) byUrgency[urgencies[rank]!] = n
  return {
    byUrgency,
    late: rows.reduce((sum, { late }) => sum + late, 0),
    toRead: await countToRead(tx, accountIds),
  }
}

async function countToRead(tx: Tx, accountIds: readonly string[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (
      select from desk_item where trust_id = current_trust() and state = 'to-read' and case_id is null
        and account_id = any(${[...accountIds]}::uuid[]) limit ${MOST_COUNTED}) waiting`.execute(tx)
  return rows[0]!.n
}

/** How many comments somebody has decided since midnight: to read abuse wears people down. */
export async function decidedToday(tx: Tx, personId: string, now: Date): Promise<number> {
  const { n } = await tx
    .selectFrom('comment_decision')
    .select(eb => eb.cast<number>(eb.fn.countAll(), 'integer').as('n'))
    .where('decided_by', '=', personId)
    .where('decided_at', '>=', londonInstant(`${londonDate(now)}T00:00`))
    .where('undone_at', 'is', null)
    .executeTakeFirstOrThrow()
  return n
}
