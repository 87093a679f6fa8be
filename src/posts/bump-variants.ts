import type { Context } from '../platform/operations/operation.ts'
import { assertEditable } from './assert-editable.ts'
import { loadVariant } from './loaded-variant.ts'

/**
 * A picture belongs to all variants of its post: each gets a new version and is a draft again, since what was
 * decided or submitted was decided on other pictures. What is out already keeps it from changing.
 */
export async function bumpVariants(
  { tx, clock }: Pick<Context, 'tx' | 'clock'>,
  postId: string,
): Promise<void> {
  const variants = await tx.selectFrom('variant').select('id').where('post_id', '=', postId).execute()
  for (const { id } of variants) assertEditable(await loadVariant(tx, id, { lock: true }))
  await tx
    .updateTable('variant')
    .set(eb => ({
      version: eb('version', '+', 1),
      state: 'draft',
      submitted_by: null,
      submitted_at: null,
      updated_at: clock.now(),
    }))
    .where('post_id', '=', postId)
    .execute()
}
