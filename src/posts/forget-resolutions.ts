import type { Tx } from '../platform/database/tables.ts'

/**
 * Facts about the world outside the post: a business stays related whatever is written around its name.
 * All else that people said of a finding was said of this very content.
 */
const STANDS_WHATEVER_IS_WRITTEN = ['related-business']

/**
 * Forgets what people said about the findings of these variants, because their content changed. A finding keeps
 * its id when the rest of the post changes, so that without this a dismissal of "Vote for us!" would cover the
 * same words in another sentence, and "this is somebody else" the same name beside a new picture. Judging again
 * costs a click; covering what nobody looked at costs more.
 */
export async function forgetResolutions(tx: Tx, variantIds: readonly string[]): Promise<void> {
  if (variantIds.length === 0) return
  await tx
    .deleteFrom('resolution')
    .where('variant_id', 'in', variantIds)
    .where(eb => eb.or([eb('kind', '=', 'dismissal'), eb('fact', 'not in', STANDS_WHATEVER_IS_WRITTEN)]))
    .execute()
}
