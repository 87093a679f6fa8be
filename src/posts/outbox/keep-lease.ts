import { anyOf } from '../../platform/database/any-of.ts'
import type { Context } from '../../platform/operations/operation.ts'
import type { Call, DeliveryParts } from './call.ts'
import { holdAttempts } from './hold-attempt.ts'
import { LEASE_MS } from './outbox-row.ts'
import type { OutboxRow } from './outbox-row.ts'

/** A film on a slow line; beyond it an attempt is taken for hung, alive or not. */
const LONGEST_ATTEMPT_MS = 2 * 60 * 60_000

/**
 * Does the work with the lease of its attempt begun anew, time after time: pictures and films may take longer to go up
 * than one lasts, and without it another worker would take over, and be overtaken itself, until the post is given up.
 */
export async function keepingLease<T>(call: Call, work: () => Promise<T>): Promise<T> {
  const everyMs = (call.parts.leaseMs ?? LEASE_MS) / 3
  let beats = LONGEST_ATTEMPT_MS / everyMs
  const beat = setInterval(() => {
    if (beats <= 0) return
    beats -= 1
    // What goes wrong here shows when the attempt is written down.
    void call.inTrust(context => renewLeases(context, [call.row], call.parts)).catch(() => {})
  }, everyMs)
  try {
    return await work()
  } finally {
    clearInterval(beat)
  }
}

/** The ids of the rows whose attempt still counts: their lease begins anew. */
export async function renewLeases(
  context: Context,
  rows: readonly OutboxRow[],
  { leaseMs = LEASE_MS }: Pick<DeliveryParts, 'leaseMs'>,
): Promise<Set<string>> {
  const held = await holdAttempts(context, rows, ['sending'])
  const now = context.clock.now()
  await context.tx
    .updateTable('outbox')
    .set({ due_at: new Date(now.getTime() + leaseMs), updated_at: now })
    .where('id', '=', anyOf([...held]))
    .execute()
  return held
}
