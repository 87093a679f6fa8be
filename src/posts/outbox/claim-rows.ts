import { sql } from 'kysely'
import type { Context } from '../../platform/operations/operation.ts'
import { inTurns } from './in-turns.ts'
import { LONGEST_TROUBLE_MS } from './outbox-row.ts'
import type { OutboxRow } from './outbox-row.ts'
import { PATIENCE } from './patience.ts'

/** A row that a worker has taken up, to work on within the next seconds. */
export interface Claimed {
  id: string
  accountId: string
  act: OutboxRow['act']
}

export interface ClaimOptions {
  /** Which of its turns this worker last gave to an account: they are counted through. */
  lastTurn?: ReadonlyMap<string, number>
  begunWithinMs?: number
}

/** More than a worker does of one account before it asks again. */
const OF_ONE_ACCOUNT = 25

/**
 * Takes up rows of a trust that are due: take-downs first, then the accounts in turn, the oldest of each first; not those
 * whose account waits. Each worker gets others. It shares out the work and no more: `takeRows` decides.
 */
export async function claimRows(
  { tx, clock }: Pick<Context, 'tx' | 'clock'>,
  room: number,
  { lastTurn, begunWithinMs = PATIENCE.begunWithinMs }: ClaimOptions = {},
): Promise<Claimed[]> {
  const now = clock.now()
  const lost = new Date(now.getTime() - begunWithinMs)
  const late = new Date(now.getTime() - LONGEST_TROUBLE_MS)
  const due = sql`o.state in ('waiting', 'sending', 'unknown') and o.due_at <= ${now}
    and (o.taken_at is null or o.taken_at < o.due_at or o.taken_at <= ${lost})`
  const ofAccount = sql`o.trust_id = a.trust_id and o.account_id = a.id and ${due}`
  const { rows } = await sql<Claimed>`
    select r.id, r.account_id as "accountId", r.act from account a
    left join account_pace p on p.trust_id = a.trust_id and p.account_id = a.id
    cross join lateral (
      (select o.id, o.account_id, o.act, o.due_at from outbox o
        where ${ofAccount} and o.act = 'remove'
        and (o.state <> 'waiting' or p.removals_from is null or p.removals_from <= ${now})
        order by o.due_at limit ${OF_ONE_ACCOUNT})
      union all
      (select o.id, o.account_id, o.act, o.due_at from outbox o
        where ${ofAccount} and o.act = 'publish'
        and (o.state <> 'waiting' or p.posts_from is null or p.posts_from <= ${now} or o.not_before <= ${late})
        order by o.due_at limit ${OF_ONE_ACCOUNT})
    ) r order by r.due_at, r.id`.execute(tx)
  const chosen = inTurns(rows, room, lastTurn)
  if (chosen.length === 0) return []
  const taken = await sql<{ id: string }>`
    update outbox set taken_at = ${now} where id in (
      select o.id from outbox o where o.id = any(${chosen.map(({ id }) => id)}::uuid[]) and ${due}
      for update skip locked)
    returning id`.execute(tx)
  const mine = new Set(taken.rows.map(({ id }) => id))
  return chosen.filter(({ id }) => mine.has(id))
}
