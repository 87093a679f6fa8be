import { notFound } from '../platform/errors.ts'
import type { Context } from '../platform/operations/operation.ts'

/**
 * A picture or a film of a post, as it is stored.
 * @throws AppError `not-found`, of the other kind too.
 */
export async function mediumOf({ tx }: Pick<Context, 'tx'>, id: string, kind: 'picture' | 'film' | 'either') {
  const medium = await tx
    .selectFrom('media')
    .select(['post_id as postId', 'school_id', 'file_key', 'type', 'kind'])
    .where('id', '=', id)
    .$if(kind !== 'either', query => query.where('kind', '=', kind as 'picture' | 'film'))
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  if (!medium?.postId) throw notFound(kind === 'either' ? 'picture' : kind)
  return { ...medium, postId: medium.postId }
}
