import type { Selectable } from 'kysely'
import type { OutboxTable } from '../tables.ts'

export type OutboxRow = Selectable<OutboxTable>

/**
 * What lies on the network unseen from now on. That somebody has looked at it there holds for this very thing and for
 * nothing that took its place.
 */
export const stagedNow = (row: OutboxRow, staged: string | undefined) => ({
  staged: staged ?? null,
  staged_checked: staged !== undefined && staged === row.staged && row.staged_checked,
})

/** Of a row that is done or begins anew: nothing lies on the network unseen, and nobody has a task. */
export const nothingLeft = { staged: null, staged_checked: false, pack: null } as const

/** How long an attempt may take before another worker may look after it. The last look begins it anew. */
export const LEASE_MS = 150_000

/** After so many attempts nobody is kept waiting in silence: it is given up, and people are told. */
export const MOST_ATTEMPTS = 10

/** How long a post waits for a person (a dead key) or an answer that does not come: a day, then it is old news. */
export const LONGEST_TROUBLE_MS = 24 * 60 * 60_000

const FIRST_WAIT_MS = 15_000
const LONGEST_WAIT_MS = 30 * 60_000

/**
 * When to try again: doubled each time, spread by a third so that many posts do not knock at once, and never
 * before the network's own time, but for one beyond a day. `random` is 0 to 1.
 */
export function nextAttempt(attempts: number, now: Date, retryAt: Date | null, random: number): Date {
  const wait = Math.min(FIRST_WAIT_MS * 2 ** Math.max(0, attempts - 1), LONGEST_WAIT_MS)
  const at = new Date(now.getTime() + wait * (0.85 + 0.3 * random))
  return retryAt !== null && retryAt > at ? atMostADay(now, retryAt) : at
}

/** A network may be mistaken about its own time: after a day somebody is told. */
export function atMostADay(now: Date, at: Date): Date {
  const longest = new Date(now.getTime() + LONGEST_TROUBLE_MS)
  return at < longest ? at : longest
}
