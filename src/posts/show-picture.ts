import { z } from 'zod'
import { download, query } from '../platform/operations/operation.ts'
import { mediumOf } from './medium-of.ts'

export const showPicture = query({
  name: 'posts.picture',
  about: 'A picture of a post, as it will be sent.',
  permission: 'post:view',
  download: true,
  input: z.strictObject({ id: z.uuid() }),
  output: download,
  target: async (context, { id }) => ({ schoolId: (await mediumOf(context, id, 'picture')).school_id }),
  example: world => ({ id: world.picture.id }),
  exampleAs: 'teacher',
  async run(context, { id }) {
    const picture = await mediumOf(context, id, 'picture')
    const body = await context.services.files.get(picture.file_key)
    return { filename: `${id}.jpg`, type: picture.type, body }
  },
})
