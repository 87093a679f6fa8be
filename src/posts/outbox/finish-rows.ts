import { anyOf } from '../../platform/database/any-of.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import type { LoadedVariant } from '../loaded-variant.ts'
import { nothingLeft } from './outbox-row.ts'
import type { OutboxRow } from './outbox-row.ts'

export interface Finished {
  row: OutboxRow
  variant: LoadedVariant
  /** For the record. */
  content: Record<string, unknown>
}

/** The rows are done, and the variants are what the network shows. */
export async function finishRows(
  { tx, clock, record }: Context,
  finished: readonly Finished[],
  state: 'published' | 'removed',
): Promise<void> {
  const now = clock.now()
  await tx
    .updateTable('outbox')
    .set({ state: 'done', last_error: null, ...nothingLeft, updated_at: now })
    .where('id', '=', anyOf(finished.map(({ row }) => row.id)))
    .execute()
  await tx
    .updateTable('variant')
    .set({ state, updated_at: now })
    .where('id', '=', anyOf(finished.map(({ variant }) => variant.id)))
    .execute()
  for (const { variant, content } of finished) {
    record({
      kind: state === 'published' ? 'post.published' : 'takedown.done',
      subject: { kind: 'variant', id: variant.id },
      audience: audienceOf(variant.schoolId),
      content,
    })
  }
}
