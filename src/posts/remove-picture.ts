import { z } from 'zod'
import { audienceOf } from '../platform/operations/entry.ts'
import { operation } from '../platform/operations/operation.ts'
import { bumpVariants } from './bump-variants.ts'
import { pictureOf } from './save-picture.ts'
import { postTarget } from './variant-target.ts'

export const removePicture = operation({
  name: 'posts.remove-picture',
  about: 'Takes a picture out of a post. Its bytes are erased.',
  permission: 'post:illustrate',
  input: z.strictObject({ id: z.uuid() }),
  output: z.object({ id: z.uuid() }),
  records: 'picture.removed',
  target: async (context, { id }) => postTarget(context, { postId: (await pictureOf(context, id)).post_id! }),
  example: world => ({ id: world.picture.id }),
  exampleAs: 'teacher',
  async run(context, { id }) {
    const { tx, clock, services, record } = context
    const picture = await pictureOf(context, id)
    await bumpVariants(context, picture.post_id!)
    await tx.updateTable('media').set({ erased_at: clock.now() }).where('id', '=', id).execute()
    await tx.deleteFrom('media_person').where('media_id', '=', id).execute()
    await services.files.remove(picture.file_key)
    record({
      kind: 'picture.removed',
      subject: { kind: 'media', id },
      audience: audienceOf(picture.school_id),
      content: { postId: picture.post_id },
    })
    return { id }
  },
})
