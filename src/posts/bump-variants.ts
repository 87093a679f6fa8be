import type { Context } from '../platform/operations/operation.ts'
import { assertEditable } from './assert-editable.ts'
import { forgetResolutions } from './forget-resolutions.ts'

/**
 * A picture belongs to all variants of its post: each gets a new version, and one that waited for a decision is
 * a draft again, since it was submitted with other pictures. What is on its way or out keeps it from changing.
 * @throws AppError `conflict`, before anything is changed.
 */
export async function bumpVariants(
  { tx, clock }: Pick<Context, 'tx' | 'clock'>,
  postId: string,
): Promise<void> {
  // Held until the commit, so that of two people who add pictures at once the second sees the first's.
  await tx.selectFrom('post').select('id').where('id', '=', postId).forUpdate().execute()
  const variants = await tx
    .selectFrom('variant')
    .select(['id', 'state'])
    .where('post_id', '=', postId)
    .orderBy('id')
    .forUpdate()
    .execute()
  for (const variant of variants) assertEditable(variant)
  await tx
    .updateTable('variant')
    .set(eb => ({ version: eb('version', '+', 1), updated_at: clock.now() }))
    .where('post_id', '=', postId)
    .execute()
  await tx
    .updateTable('variant')
    .set({ state: 'draft', submitted_by: null, submitted_at: null })
    .where('post_id', '=', postId)
    .where('state', '=', 'submitted')
    .execute()
  await forgetResolutions(
    tx,
    variants.map(({ id }) => id),
  )
}
