import type { Context } from '../platform/operations/operation.ts'
import { loadVariant } from './loaded-variant.ts'
import { mayGoOut } from './outbox/may-go-out.ts'
import { stopVariant } from './stop-variant.ts'

/**
 * Looks again at what waits to be posted by hand: it has no last second at which Copybook could look. What may
 * not go out any more is stopped, and whoever has the task reads why.
 */
export async function stopHandedOver(context: Context): Promise<void> {
  const rows = await context.tx
    .selectFrom('outbox')
    .select(['variant_id as variantId', 'decision_id as decisionId'])
    .where('act', '=', 'publish')
    .where('state', '=', 'assisted')
    .orderBy('variant_id')
    .execute()
  for (const { variantId, decisionId } of rows) {
    const variant = await loadVariant(context.tx, variantId, { lock: true })
    const obstacle = await mayGoOut(context, variant, decisionId)
    if (obstacle) await stopVariant(context, variant, obstacle)
  }
}
