import { sql } from 'kysely'
import { moderatedAccounts } from '../moderation/queue/may-moderate.ts'
import type { Context } from '../platform/operations/operation.ts'

/** Of one account no more are counted: a person needs to know that it is many. */
const MOST = 1_000

/**
 * One line for what is late at the desk and one for what is not, for whoever may decide there. `title`: how many; `at`:
 * when the first of them is or was due. Source: 2.5-delete-promptly.
 */
export async function commentsWaiting(context: Context) {
  const accounts = await moderatedAccounts(context)
  if (accounts.length === 0) return []
  const now = context.clock.now()
  const ids = accounts.map(({ id }) => id)
  const { rows } = await sql<{ late: boolean; count: number; first: Date }>`
    select due_at <= ${now} as late, count(*)::int as count, min(due_at) as first
    from unnest(${ids}::uuid[]) as of_account (id)
    cross join lateral (
      select due_at from desk_item
      where trust_id = current_trust() and account_id = of_account.id and state = 'open' and case_id is null
      order by rank, due_at, comment_id limit ${MOST}) item
    group by 1 order by 1 desc`.execute(context.tx)
  return rows.map(({ late, count, first }) => ({
    kind: late ? ('comments-late' as const) : ('comments' as const),
    id: 'comments',
    title: String(count),
    at: first,
    cites: '2.5-delete-promptly',
  }))
}
