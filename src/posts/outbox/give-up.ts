import type { Context } from '../../platform/operations/operation.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import type { LoadedVariant } from '../loaded-variant.ts'
import { leaveBehind } from './leave-behind.ts'
import type { OutboxRow } from './outbox-row.ts'
import { nothingLeft } from './outbox-row.ts'

/**
 * Nobody waits in silence: it is given up, and the row says why to whoever can act. A post that certainly is not
 * public is its author's again; one that may be is left for a person who looks (`confirm-by-hand.ts`,
 * `stop-post.ts`), and so is a take-down.
 */
export async function giveUp(
  { tx, clock, record }: Context,
  row: OutboxRow,
  variant: LoadedVariant,
  { why, isPublic }: { why: string; isPublic: 'no' | 'unknown' },
): Promise<void> {
  const now = clock.now()
  await tx
    .updateTable('outbox')
    .set({ state: 'given-up', last_error: why, updated_at: now })
    .where('id', '=', row.id)
    .execute()
  if (row.act === 'publish' && isPublic === 'no' && row.staged !== null) {
    await tx.updateTable('outbox').set(nothingLeft).where('id', '=', row.id).execute()
    await leaveBehind({ tx, clock, record }, variant, row.staged)
  }
  if (row.act === 'publish') {
    const shown =
      isPublic === 'no'
        ? { state: 'stopped' as const, stopped_why: why }
        : { state: 'unknown' as const, stopped_why: null }
    await tx
      .updateTable('variant')
      .set({ ...shown, updated_at: now })
      .where('id', '=', variant.id)
      .execute()
  }
  record({
    kind: row.act === 'publish' ? 'post.given-up' : 'takedown.given-up',
    subject: { kind: 'variant', id: variant.id },
    audience: audienceOf(variant.schoolId),
    content: { outboxId: row.id, attempts: row.attempts },
  })
}
