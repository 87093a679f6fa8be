import { notFound } from '../../platform/errors.ts'
import type { Context } from '../../platform/operations/operation.ts'

/**
 * A face of a post's picture or film.
 * @throws AppError `not-found`
 */
export async function faceOf({ tx }: Pick<Context, 'tx'>, id: string) {
  const face = await tx
    .selectFrom('media_face as face')
    .innerJoin('media', 'media.id', 'face.media_id')
    .select(['face.media_id as mediaId', 'face.school_id as schoolId', 'face.answer'])
    .select(['face.found_by as foundBy', 'face.x', 'face.y', 'face.width', 'face.height'])
    .select(['media.post_id as postId', 'media.kind', 'face.still_key as stillKey'])
    .where('face.id', '=', id)
    .where('media.erased_at', 'is', null)
    .executeTakeFirst()
  if (!face?.postId) throw notFound('face')
  return { ...face, postId: face.postId }
}
