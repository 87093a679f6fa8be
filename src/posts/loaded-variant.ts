import { anyOf } from '../platform/database/any-of.ts'
import type { Tx } from '../platform/database/tables.ts'
import { notFound } from '../platform/errors.ts'
import type { LoadedFilm, LoadedPicture } from './loaded-media.ts'
import { mediaOfVariants } from './loaded-media.ts'
import type { VariantState } from './tables.ts'

/** A variant with all that a check, a decision or a publication of it depends on. */
export interface LoadedVariant {
  id: string
  postId: string
  schoolId: string | null
  accountId: string
  channel: string
  accountName: string
  text: string
  link: string | null
  visibility: 'public' | 'private'
  category: string | null
  version: number
  state: VariantState
  scheduledFor: Date | null
  submittedBy: string | null
  authorId: string
  hashKey: Buffer | null
  pictures: LoadedPicture[]
  /** Null: it has none. A film stands alone, without pictures. */
  film: LoadedFilm | null
}

/**
 * The variant of an id. `lock` keeps others from changing it until this transaction ends.
 * @throws AppError `not-found`
 */
export async function loadVariant(
  tx: Tx,
  id: string,
  options: { lock?: boolean } = {},
): Promise<LoadedVariant> {
  const [variant] = await loadVariants(tx, [id], options)
  if (!variant) throw notFound('post')
  return variant
}

/** Those of the ids that there are, by id: whoever locks several does so in this order, or two would wait for each other. */
export async function loadVariants(
  tx: Tx,
  ids: readonly string[],
  { lock = false }: { lock?: boolean } = {},
): Promise<LoadedVariant[]> {
  const rows = await tx
    .selectFrom('variant')
    .innerJoin('post', 'post.id', 'variant.post_id')
    .innerJoin('account', 'account.id', 'variant.account_id')
    .select(['variant.id', 'variant.post_id as postId', 'variant.school_id as schoolId'])
    .select(['variant.account_id as accountId', 'account.channel', 'account.name as accountName'])
    .select(['variant.text', 'variant.link', 'variant.visibility', 'variant.version', 'variant.state'])
    .select(['variant.scheduled_for as scheduledFor', 'variant.submitted_by as submittedBy'])
    .select(['post.author_id as authorId', 'post.hash_key as hashKey'])
    .select(eb => eb.fn.coalesce('variant.category', 'post.category').as('category'))
    .where('variant.id', '=', anyOf(ids))
    .orderBy('variant.id')
    .$if(lock, query => query.forUpdate('variant'))
    .execute()
  const media = await mediaOfVariants(tx, rows)
  return rows.map(row => ({ ...row, ...media.get(row.id)! }))
}
