import { z } from 'zod'
import { notFound } from '../../platform/errors.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { operation } from '../../platform/operations/operation.ts'
import { postTarget } from '../variant-target.ts'
import { changeCovers } from './change-covers.ts'

export const uncover = operation({
  name: 'posts.uncover',
  about:
    'Takes a cover or a crop off a picture again. A face that was to be covered everywhere has to be answered anew.',
  permission: 'post:illustrate',
  input: z.strictObject({ coverId: z.uuid() }),
  output: z.object({ mediaId: z.uuid() }),
  records: 'picture.covered',
  target: async (context, { coverId }) => postTarget(context, await coverOf(context, coverId)),
  example: world => ({ coverId: world.faces.coverId }),
  exampleAs: 'teacher',
  async run(context, { coverId }) {
    const { tx, record } = context
    const { mediaId, postId, schoolId, variantId, faceId } = await coverOf(context, coverId)
    await changeCovers(
      context,
      postId,
      () => ({ add: [], remove: [coverId] }),
      async () => {
        if (faceId === null || variantId !== null) return
        await tx
          .updateTable('media_face')
          .set({ answer: 'unanswered', answered_by: null, answered_at: null })
          .where('id', '=', faceId)
          .where('answer', '=', 'covered')
          .execute()
      },
    )
    record({
      kind: 'picture.covered',
      subject: { kind: 'media', id: mediaId },
      audience: audienceOf(schoolId),
      content: { postId, variantId, faceId, how: null },
    })
    return { mediaId }
  },
})

async function coverOf({ tx }: Pick<Context, 'tx'>, id: string) {
  const cover = await tx
    .selectFrom('media_cover as cover')
    .innerJoin('media', 'media.id', 'cover.media_id')
    .select(['cover.media_id as mediaId', 'cover.school_id as schoolId', 'cover.variant_id as variantId'])
    .select(['cover.face_id as faceId', 'media.post_id as postId'])
    .where('cover.id', '=', id)
    .where('media.erased_at', 'is', null)
    .executeTakeFirst()
  if (!cover?.postId) throw notFound('cover')
  return { ...cover, postId: cover.postId }
}
