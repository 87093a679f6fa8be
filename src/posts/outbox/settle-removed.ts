import type { Context } from '../../platform/operations/operation.ts'
import type { LoadedVariant } from '../loaded-variant.ts'
import { finishRows } from './finish-rows.ts'
import type { OutboxRow } from './outbox-row.ts'

/** It is gone from the network, or was gone already. `forRecord` is the proof: what the network said, or who did it. */
export async function settleRemoved(
  context: Context,
  row: OutboxRow,
  variant: LoadedVariant,
  forRecord: Record<string, unknown>,
): Promise<void> {
  await context.tx
    .updateTable('publication')
    .set({ removed_at: context.clock.now() })
    .where('variant_id', '=', variant.id)
    .execute()
  await finishRows(context, [{ row, variant, content: forRecord }], 'removed')
}
