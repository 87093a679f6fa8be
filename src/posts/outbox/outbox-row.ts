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
