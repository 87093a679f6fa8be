import { z } from 'zod'
import { notFound } from '../../platform/errors.ts'
import { download, query } from '../../platform/operations/operation.ts'
import { postTarget } from '../variant-target.ts'
import { faceOf } from '../pictures/face-of.ts'

declare module '../../platform/operations/world.ts' {
  interface World {
    /** A face that Copybook found in a film of a draft of the teacher. */
    filmFace: { id: string; postId: string; variantId: string; filmId: string }
  }
}

export const showFilmStill = query({
  name: 'posts.film-still',
  about: 'The moment of a film in which a face is clearest, as a picture: by it a person says whose it is.',
  permission: 'post:illustrate',
  download: true,
  input: z.strictObject({ faceId: z.uuid() }),
  output: download,
  target: async (context, { faceId }) => postTarget(context, await faceOf(context, faceId)),
  example: world => ({ faceId: world.filmFace.id }),
  exampleAs: 'teacher',
  async run(context, { faceId }) {
    const { stillKey } = await faceOf(context, faceId)
    if (stillKey === null) throw notFound('picture')
    const body = await context.services.files.get(stillKey)
    return { filename: `${faceId}.jpg`, type: 'image/jpeg', body }
  },
})
