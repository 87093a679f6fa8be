import type { Context } from '../../platform/operations/operation.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import type { LoadedVariant } from '../loaded-variant.ts'
import type { KeptPack } from './kept-pack.ts'
import type { OutboxRow } from './outbox-row.ts'
import { stagedNow } from './outbox-row.ts'

/**
 * What only a person can do: they do it by hand, and then say so with the link (`confirm-by-hand.ts`), or look at what
 * lies on the network unseen (`confirm-checked.ts`). `pack`: what the connector gave them for it.
 */
export async function handOver(
  { tx, clock, record }: Context,
  row: OutboxRow,
  variant: LoadedVariant,
  { pack = null, staged }: { pack?: KeptPack | null; staged?: string | undefined } = {},
): Promise<void> {
  await tx
    .updateTable('outbox')
    .set({
      state: 'assisted',
      last_error: null,
      pack: pack && JSON.stringify(pack),
      ...stagedNow(row, staged),
      updated_at: clock.now(),
    })
    .where('id', '=', row.id)
    .execute()
  record({
    kind: row.act === 'publish' ? 'post.handed-over' : 'takedown.handed-over',
    subject: { kind: 'variant', id: variant.id },
    audience: audienceOf(variant.schoolId),
    content: { outboxId: row.id },
  })
}
