import type { Context } from '../../platform/operations/operation.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import type { LoadedVariant } from '../loaded-variant.ts'
import type { OutboxRow } from './outbox-row.ts'

/** What only a person can do: they do it by hand, and then say so with the link (`confirm-by-hand.ts`). */
export async function handOver(
  { tx, clock, record }: Context,
  row: OutboxRow,
  variant: LoadedVariant,
): Promise<void> {
  await tx
    .updateTable('outbox')
    .set({ state: 'assisted', last_error: null, updated_at: clock.now() })
    .where('id', '=', row.id)
    .execute()
  record({
    kind: row.act === 'publish' ? 'post.handed-over' : 'takedown.handed-over',
    subject: { kind: 'variant', id: variant.id },
    audience: audienceOf(variant.schoolId),
    content: { outboxId: row.id },
  })
}
