import { anyOf } from '../../platform/database/any-of.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import type { Context } from '../../platform/operations/operation.ts'
import type { LoadedVariant } from '../loaded-variant.ts'
import type { OutboxRow } from './outbox-row.ts'

interface Going {
  row: OutboxRow
  variant: LoadedVariant
}

/** Writes down that an attempt at each of these rows begins now, and gives the rows as they are then. */
export async function beginAttempts(
  { tx, clock, record }: Pick<Context, 'tx' | 'clock' | 'record'>,
  going: readonly Going[],
  leaseEnds: Date,
): Promise<Going[]> {
  const now = clock.now()
  const begun = { state: 'sending' as const, started_at: now, ended_at: null }
  if (going.length > 0) {
    await tx
      .updateTable('outbox')
      .set(eb => ({ ...begun, attempts: eb('attempts', '+', 1), due_at: leaseEnds, updated_at: now }))
      .where('id', '=', anyOf(going.map(({ row }) => row.id)))
      .execute()
  }
  for (const act of ['publish', 'remove'] as const) {
    const ids = going.filter(({ row }) => row.act === act).map(({ variant }) => variant.id)
    if (ids.length === 0) continue
    await tx
      .updateTable('variant')
      .set({ state: act === 'publish' ? 'sending' : 'removing', updated_at: now })
      .where('id', '=', anyOf(ids))
      .execute()
  }
  for (const { row, variant } of going) {
    record({
      kind: row.act === 'publish' ? 'post.sending' : 'takedown.sending',
      subject: { kind: 'variant', id: variant.id },
      audience: audienceOf(variant.schoolId),
      content: { outboxId: row.id, attempt: row.attempts + 1 },
    })
  }
  return going.map(({ row, variant }) => ({ variant, row: { ...row, ...begun, attempts: row.attempts + 1 } }))
}
