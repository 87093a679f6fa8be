import type { Context } from '../../platform/operations/operation.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import type { LoadedVariant } from '../loaded-variant.ts'
import { nothingLeft } from './outbox-row.ts'
import type { OutboxRow } from './outbox-row.ts'

/** The row is done, and the variant is what the network shows. */
export async function finishRow(
  { tx, clock, record }: Context,
  row: OutboxRow,
  variant: LoadedVariant,
  state: 'published' | 'removed',
  content: Record<string, unknown>,
): Promise<void> {
  const now = clock.now()
  await tx
    .updateTable('outbox')
    .set({ state: 'done', last_error: null, ...nothingLeft, updated_at: now })
    .where('id', '=', row.id)
    .execute()
  await tx.updateTable('variant').set({ state, updated_at: now }).where('id', '=', variant.id).execute()
  record({
    kind: state === 'published' ? 'post.published' : 'takedown.done',
    subject: { kind: 'variant', id: variant.id },
    audience: audienceOf(variant.schoolId),
    content,
  })
}
