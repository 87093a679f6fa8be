import type { Context } from '../../platform/operations/operation.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import { stopVariant } from '../stop-variant.ts'
import type { LoadedVariant } from '../loaded-variant.ts'
import { loadVariant } from '../loaded-variant.ts'
import { mayGoOut } from './may-go-out.ts'
import type { OutboxRow } from './outbox-row.ts'
import { LEASE_MS } from './outbox-row.ts'

/** What a worker found to do. */
export type Taken =
  | { task: 'nothing' }
  /** Call the network: nothing has been asked of it, or it is certain that nothing came of it. */
  | { task: 'act'; row: OutboxRow; variant: LoadedVariant }
  /** Look at the network: an attempt was made and nobody knows what came of it. */
  | { task: 'reconcile'; row: OutboxRow; variant: LoadedVariant }

/**
 * Takes a row of the outbox for one attempt, or finds that it is not due, is somebody else's, or must stop.
 * The attempt is written down before the network hears of it: after any crash it is known that it may have.
 */
export async function takeRow(context: Context, outboxId: string, leaseMs = LEASE_MS): Promise<Taken> {
  const { tx, clock, record } = context
  const row = await tx
    .selectFrom('outbox')
    .selectAll()
    .where('id', '=', outboxId)
    .where('state', 'in', ['waiting', 'sending', 'unknown'])
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  const now = clock.now()
  // A row that is being sent is due when its lease is over: its worker died, or its network never answered.
  if (!row || row.due_at > now) return { task: 'nothing' }
  const variant = await loadVariant(tx, row.variant_id)
  if (row.state !== 'waiting') {
    const lost = row.ended_at ?? now
    await tx
      .updateTable('outbox')
      .set({ state: 'unknown', ended_at: lost, due_at: new Date(now.getTime() + leaseMs), updated_at: now })
      .where('id', '=', row.id)
      .execute()
    return { task: 'reconcile', row: { ...row, ended_at: lost }, variant }
  }
  if (row.act === 'publish') {
    const obstacle = await mayGoOut(context, variant, row.decision_id)
    if (obstacle) {
      await stopVariant(context, variant, obstacle)
      return { task: 'nothing' }
    }
  }
  const attempt = { state: 'sending' as const, attempts: row.attempts + 1, started_at: now, ended_at: null }
  await tx
    .updateTable('outbox')
    .set({ ...attempt, due_at: new Date(now.getTime() + leaseMs), updated_at: now })
    .where('id', '=', row.id)
    .execute()
  await tx
    .updateTable('variant')
    .set({ state: row.act === 'publish' ? 'sending' : 'removing', updated_at: now })
    .where('id', '=', variant.id)
    .execute()
  record({
    kind: row.act === 'publish' ? 'post.sending' : 'takedown.sending',
    subject: { kind: 'variant', id: variant.id },
    audience: audienceOf(variant.schoolId),
    content: { outboxId: row.id, attempt: attempt.attempts },
  })
  return { task: 'act', row: { ...row, ...attempt }, variant }
}
