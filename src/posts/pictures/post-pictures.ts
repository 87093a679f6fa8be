import type { Tx } from '../../platform/database/tables.ts'
import { notFound } from '../../platform/errors.ts'
import type { KnownStoredFilm, KnownStoredPicture } from '../stored-media.ts'
import { storedMedia } from '../stored-media.ts'

export interface PostPictures {
  postId: string
  schoolId: string | null
  variants: { id: string; channel: string; account: string }[]
  pictures: KnownStoredPicture[]
  film: KnownStoredFilm | null
}

/** What a post shows, of either kind. */
export const mediaOf = ({ pictures, film }: Pick<PostPictures, 'pictures' | 'film'>) =>
  film ? [...pictures, film] : pictures

/**
 * A post's pictures and its film with all that is known of them, and the variants that show them.
 * @throws AppError `not-found`
 */
export async function postPictures(tx: Tx, postId: string): Promise<PostPictures> {
  const post = await tx.selectFrom('post').select('school_id').where('id', '=', postId).executeTakeFirst()
  if (!post) throw notFound('post')
  const variants = await tx
    .selectFrom('variant')
    .innerJoin('account', 'account.id', 'variant.account_id')
    .select(['variant.id', 'account.channel', 'account.name as account'])
    .where('variant.post_id', '=', postId)
    .orderBy('variant.id')
    .execute()
  const media = await storedMedia(tx, [postId])
  return { postId, schoolId: post.school_id, variants, ...media.get(postId)! }
}
