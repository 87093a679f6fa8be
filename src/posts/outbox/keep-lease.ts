import type { Context } from '../../platform/operations/operation.ts'
import type { Call } from './call.ts'
import { holdAttempt } from './hold-attempt.ts'
import { LEASE_MS } from './outbox-row.ts'

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
    void call.inTrust(context => renewLease(context, call)).catch(() => {})
  }, everyMs)
  try {
    return await work()
  } finally {
    clearInterval(beat)
  }
}

/** False where the attempt is not the one that counts any more. */
export async function renewLease(context: Context, { parts, row }: Call): Promise<boolean> {
  if (!(await holdAttempt(context, row, ['sending']))) return false
  const now = context.clock.now()
  await context.tx
    .updateTable('outbox')
    .set({ due_at: new Date(now.getTime() + (parts.leaseMs ?? LEASE_MS)), updated_at: now })
    .where('id', '=', row.id)
    .execute()
  return true
}
