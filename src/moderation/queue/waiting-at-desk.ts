import { sql } from 'kysely'
import type { Context } from '../../platform/operations/operation.ts'
import { MOST_COUNTED } from './count-items.ts'
import { moderatedAccounts } from './may-moderate.ts'

export interface WaitingAtDesk {
  isLate: boolean
  /** Of one account at most 1,000 are counted. */
  count: number
  /** When the first of them is or was due. */
  first: Date
}

/** How much waits for this person at the desk: what is late, and what is not. */
export async function waitingAtDesk(context: Context): Promise<WaitingAtDesk[]> {
  const accounts = await moderatedAccounts(context)
  if (accounts.length === 0) return []
  const ids = accounts.map(({ id }) => id)
  const { rows } = await sql<WaitingAtDesk>`
    select due_at <= ${context.clock.now()} as "isLate", count(*)::int as count, min(due_at) as first
    from unnest(${ids}::uuid[]) as of_account (id)
    cross join lateral (
      select due_at from desk_item
      where trust_id = current_trust() and account_id = of_account.id and state = 'open' and case_id is null
      order by rank, due_at, comment_id limit ${MOST_COUNTED}) item
    group by 1 order by 1 desc`.execute(context.tx)
  return rows
}
