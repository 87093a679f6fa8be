import { z } from 'zod'
import { largeDownload, query } from '../platform/operations/operation.ts'
import { mediumOf } from './medium-of.ts'

export const showFilm = query({
  name: 'posts.film',
  about: 'The film of a post, as it will be sent. A player may ask for parts of it.',
  permission: 'post:view',
  download: true,
  input: z.strictObject({ id: z.uuid() }),
  output: largeDownload,
  target: async (context, { id }) => ({ schoolId: (await mediumOf(context, id, 'film')).school_id }),
  example: world => ({ id: world.film.id }),
  exampleAs: 'teacher',
  async run(context, { id }) {
    const film = await mediumOf(context, id, 'film')
    const ending = film.type === 'video/quicktime' ? 'mov' : 'mp4'
    const body = await context.services.files.open(film.file_key)
    return { filename: `${id}.${ending}`, type: film.type, body }
  },
})
