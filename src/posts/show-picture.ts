import { z } from 'zod'
import { download, query } from '../platform/operations/operation.ts'
import { pictureOf } from './save-picture.ts'

export const showPicture = query({
  name: 'posts.picture',
  about: 'A picture of a post, as it will be sent.',
  permission: 'post:view',
  download: true,
  input: z.strictObject({ id: z.uuid() }),
  output: download,
  target: async (context, { id }) => ({ schoolId: (await pictureOf(context, id)).school_id }),
  example: world => ({ id: world.picture.id }),
  exampleAs: 'teacher',
  async run(context, { id }) {
    const picture = await pictureOf(context, id)
    const body = await context.services.files.get(picture.file_key)
    return { filename: `${id}.jpg`, type: picture.type, body }
  },
})
