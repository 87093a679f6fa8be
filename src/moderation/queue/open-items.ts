import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { Tx } from '../../platform/database/tables.ts'
import type { Urgency } from '../tables.ts'

/** Which of the open items are asked for; what is left out does not matter. */
export interface QueueFilter {
  urgency?: Urgency | undefined
  proposal?: 'keep' | 'review' | 'remove' | undefined
  label?: string | undefined
  route?: 'none' | 'complaint' | 'safeguarding' | undefined
  /** Only what no machine has read. */
  unread?: boolean | undefined
  /** Only what came back after it was decided. */
  cameBack?: boolean | undefined
  /** Only what this person has taken, and still has at `now`. */
  heldBy?: { personId: string; now: Date } | undefined
}

/**
 * The ids of open items of these accounts, most urgent first and then longest waiting, from behind `after` on. Each
 * account is read through its own part of the index, as far as a page goes: what lies behind costs nothing. What belongs
 * to a case stands in no list, for its people either: there reading it is on record.
 */
export async function openItems(
  tx: Tx,
  accountIds: readonly string[],
  filter: QueueFilter,
  { limit, after }: { limit: number; after: string | undefined },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select item.comment_id as id
    from unnest(${[...accountIds]}::uuid[]) as of_account (id)
    cross join lateral (
      select comment_id, rank, due_at from desk_item
      where trust_id = current_trust() and account_id = of_account.id and state = 'open' and case_id is null
        ${conditions(filter)}
        ${after === undefined ? sql`` : behind(after)}
      order by rank, due_at, comment_id limit ${limit}) item
    order by item.rank, item.due_at, item.comment_id limit ${limit}`.execute(tx)
  return rows.map(({ id }) => id)
}

/** An item that was decided since the page before was shown keeps its place. */
const behind = (after: string): RawBuilder<unknown> => sql`and (rank, due_at, comment_id) > (
  select last.rank, last.due_at, last.comment_id from desk_item last
  where last.trust_id = current_trust() and last.comment_id = ${after})`

function conditions(filter: QueueFilter): RawBuilder<unknown> {
  const { urgency, proposal, label, route, unread, cameBack, heldBy } = filter
  const parts = [
    urgency === undefined ? null : sql`and urgency = ${urgency} and rank = ${RANK[urgency]}`,
    proposal === undefined ? null : sql`and proposal = ${proposal}`,
    label === undefined ? null : sql`and labels @> ${JSON.stringify([{ label }])}::jsonb`,
    route === undefined ? null : sql`and route = ${route}`,
    unread ? sql`and unread_why is not null` : null,
    cameBack ? sql`and back_why is not null` : null,
    heldBy === undefined ? null : sql`and held_by = ${heldBy.personId} and held_until > ${heldBy.now}`,
  ]
  return sql.join(
    parts.filter(part => part !== null),
    sql` `,
  )
}

const RANK: Record<Urgency, number> = { safeguarding: 0, urgent: 1, high: 2, normal: 3, low: 4 }
