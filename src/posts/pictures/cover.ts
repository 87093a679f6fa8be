import { z } from 'zod'
import { invalid, notFound } from '../../platform/errors.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import { operation } from '../../platform/operations/operation.ts'
import { mediumOf } from '../medium-of.ts'
import { postTarget } from '../variant-target.ts'
import { boxInput, howInput, howOn } from './box-input.ts'
import { changeCovers } from './change-covers.ts'
import { mediaOf } from './post-pictures.ts'

export const coverPart = operation({
  name: 'posts.cover',
  about:
    'Covers a part of a picture (a face, words, or a box that somebody drew) on one account or on all, or crops it to a box; in a film, a face for as long as it is seen. What is covered is gone from what is sent.',
  permission: 'post:illustrate',
  input: z
    .strictObject({
      mediaId: z.uuid(),
      /** Null: on every account that the post has and gets. */
      variantId: z.uuid().nullable(),
      box: boxInput.optional(),
      faceId: z.uuid().optional(),
      how: howInput.default('blur'),
    })
    .refine(({ box, faceId }) => (box === undefined) !== (faceId === undefined), {
      path: ['box'],
      message: 'Draw a box, or choose a face.',
    }),
  output: z.object({ mediaId: z.uuid() }),
  records: 'picture.covered',
  target: async (context, { mediaId }) => postTarget(context, await mediumOf(context, mediaId, 'either')),
  example: world => ({
    mediaId: world.faces.mediaId,
    variantId: world.faces.variantId,
    faceId: world.faces.faceId,
    how: 'blur' as const,
  }),
  exampleAs: 'teacher',
  async run(context, { mediaId, variantId, box, faceId, how }) {
    const { postId, school_id: schoolId, kind } = await mediumOf(context, mediaId, 'either')
    if (faceId !== undefined && how === 'crop') throw invalid('how', 'Draw the part that stays.')
    if (faceId === undefined && kind === 'film') {
      throw invalid('faceId', 'Mark a face in the film first, with its time. Then cover it.')
    }
    await changeCovers(context, postId, post => {
      if (variantId !== null && !post.variants.some(({ id }) => id === variantId)) throw notFound('post')
      const faces = mediaOf(post).find(({ id }) => id === mediaId)!.known.faces
      const what = box ?? faces.find(({ id }) => id === faceId)
      if (!what) throw notFound('face')
      const { x, y, width, height } = what
      const place = { x, y, width, height, how: howOn(kind, how) }
      return { add: [{ mediaId, variantId, faceId: faceId ?? null, ...place }], remove: [] }
    })
    context.record({
      kind: 'picture.covered',
      subject: { kind: 'media', id: mediaId },
      audience: audienceOf(schoolId),
      content: { postId, variantId, faceId: faceId ?? null, how },
    })
    return { mediaId }
  },
})
