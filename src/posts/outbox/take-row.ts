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
  const { tx, clock } = context
  const of = await tx
    .selectFrom('outbox')
    .select('variant_id')
    .where('id', '=', outboxId)
    .where('state', 'in', ['waiting', 'sending', 'unknown'])
    .executeTakeFirst()
  if (!of) return { task: 'nothing' }
  // The variant first, as whoever stops or decides it does: two orders would be a deadlock.
  const variant = await loadVariant(tx, of.variant_id, { lock: true })
  const row = await tx
    .selectFrom('outbox')
    .selectAll()
    .where('id', '=', outboxId)
    .where('state', 'in', ['waiting', 'sending', 'unknown'])
    .forUpdate()
    .executeTakeFirst()
  const now = clock.now()
  // A row that is being sent is due when its lease is over: its worker died, or its network never answered.
  if (!row || row.due_at > now) return { task: 'nothing' }
  const leaseEnds = new Date(now.getTime() + leaseMs)
  if (row.state !== 'waiting') {
    const lost = row.ended_at ?? now
    await tx
      .updateTable('outbox')
      .set({ state: 'unknown', ended_at: lost, due_at: leaseEnds, updated_at: now })
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
  return { task: 'act', row: await beginAttempt(context, row, variant, leaseEnds), variant }
}

async function beginAttempt(
  { tx, clock, record }: Context,
  row: OutboxRow,
  variant: LoadedVariant,
  leaseEnds: Date,
): Promise<OutboxRow> {
  const now = clock.now()
  const attempt = { state: 'sending' as const, attempts: row.attempts + 1, started_at: now, ended_at: null }
  await tx
    .updateTable('outbox')
    .set({ ...attempt, due_at: leaseEnds, updated_at: now })
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
  return { ...row, ...attempt }
}
