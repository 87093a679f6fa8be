import type { Context } from '../platform/operations/operation.ts'
import type { Target } from '../platform/operations/permission.ts'
import { notFound } from '../platform/errors.ts'

/** What an operation on a variant touches: its school's account. */
export async function variantTarget(
  { tx }: Pick<Context, 'tx'>,
  { variantId }: { variantId: string },
): Promise<Target> {
  const variant = await tx
    .selectFrom('variant')
    .select(['school_id', 'account_id'])
    .where('id', '=', variantId)
    .executeTakeFirst()
  if (!variant) throw notFound('post')
  return { schoolId: variant.school_id, accountId: variant.account_id }
}

/** What an operation on a post or its pictures touches: an account of it where the actor may draft, if any. */
export async function postTarget(
  { tx, actor }: Pick<Context, 'tx' | 'actor'>,
  { postId }: { postId: string },
): Promise<Target> {
  const post = await tx
    .selectFrom('post')
    .select(['school_id', 'author_id'])
    .where('id', '=', postId)
    .executeTakeFirst()
  if (!post) throw notFound('post')
  const variants = await tx.selectFrom('variant').select('account_id').where('post_id', '=', postId).execute()
  const mine = actor.kind === 'person' ? actor.authorisations : []
  const accountId =
    variants.find(({ account_id }) =>
      mine.some(held => held.accountId === account_id && held.capability === 'draft'),
    )?.account_id ?? variants[0]?.account_id
  // Before it has an account a post is its author's own; from then on it is the account that counts.
  return accountId
    ? { schoolId: post.school_id, accountId }
    : { schoolId: post.school_id, ownerId: post.author_id }
}
