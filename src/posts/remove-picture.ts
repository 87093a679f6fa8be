import { z } from 'zod'
import { audienceOf } from '../platform/operations/entry.ts'
import { operation } from '../platform/operations/operation.ts'
import { bumpVariants } from './bump-variants.ts'
import { eraseMedium } from './erase-medium.ts'
import { mediumOf } from './medium-of.ts'
import { postTarget } from './variant-target.ts'

export const removePicture = operation({
  name: 'posts.remove-picture',
  about: 'Takes a picture out of a post. Its bytes are erased.',
  permission: 'post:illustrate',
  input: z.strictObject({ id: z.uuid() }),
  output: z.object({ id: z.uuid() }),
  records: 'picture.removed',
  target: async (context, { id }) => postTarget(context, await mediumOf(context, id, 'picture')),
  example: world => ({ id: world.picture.id }),
  exampleAs: 'teacher',
  async run(context, { id }) {
    const { record } = context
    const picture = await mediumOf(context, id, 'picture')
    await bumpVariants(context, picture.postId)
    await eraseMedium(context, { id, fileKey: picture.file_key })
    record({
      kind: 'picture.removed',
      subject: { kind: 'media', id },
      audience: audienceOf(picture.school_id),
      content: { postId: picture.postId },
    })
    return { id }
  },
})
