import { z } from 'zod'
import { invalid } from '../../platform/errors.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import { operation } from '../../platform/operations/operation.ts'
import { postTarget } from '../variant-target.ts'
import { changeCovers } from './change-covers.ts'
import { faceOf } from './face-of.ts'
import { mediaOf } from './post-pictures.ts'
import { throwAwayJob } from './throw-away.ts'

export const removeFace = operation({
  name: 'posts.remove-face',
  about:
    'Takes away a mark that somebody made by hand, or one of Copybook’s that is no face, with what covers it.',
  permission: 'post:illustrate',
  input: z.strictObject({
    id: z.uuid(),
    /** Needed for one that Copybook found: a face that is somebody's is answered for, and never taken away. */
    reason: z.literal('not-a-face').optional(),
  }),
  output: z.object({ id: z.uuid() }),
  records: 'face.removed',
  target: async (context, { id }) => postTarget(context, await faceOf(context, id)),
  example: world => ({ id: world.faces.faceId }),
  exampleAs: 'teacher',
  async run(context, { id, reason }) {
    const { tx, record, enqueue } = context
    const face = await faceOf(context, id)
    if (face.foundBy === 'detector' && !reason) {
      throw invalid('reason', 'Copybook found this face. Say that it is none, or say whose it is.')
    }
    await changeCovers(
      context,
      face.postId,
      post => ({
        add: [],
        remove: mediaOf(post).flatMap(({ known }) =>
          known.covers.filter(one => one.faceId === id).map(cover => cover.id),
        ),
      }),
      async () => {
        await tx.updateTable('media_cover').set({ face_id: null }).where('face_id', '=', id).execute()
        await tx.deleteFrom('media_face').where('id', '=', id).execute()
        if (face.stillKey !== null) enqueue(throwAwayJob(face.stillKey))
      },
    )
    record({
      kind: 'face.removed',
      subject: { kind: 'media', id: face.mediaId },
      audience: audienceOf(face.schoolId),
      content: { postId: face.postId, faceId: id, foundBy: face.foundBy, reason: reason ?? null },
    })
    return { id }
  },
})
