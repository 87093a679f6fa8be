import { z } from 'zod'
import { query } from '../../platform/operations/operation.ts'
import { LARGEST_PART } from '../../platform/upload-limits.ts'
import { uploadOf, uploadTarget } from './upload-of.ts'

export const showUpload = query({
  name: 'posts.upload',
  about: 'How much of an upload is here: the next part begins there.',
  permission: 'upload:own',
  input: z.strictObject({ id: z.uuid() }),
  output: z.object({ received: z.int(), size: z.int(), partSize: z.int(), mediaId: z.uuid().nullable() }),
  target: uploadTarget,
  example: world => ({ id: world.upload.id }),
  exampleAs: 'teacher',
  async run(context, { id }) {
    const { received, size, mediaId } = await uploadOf(context, id)
    return { received, size, mediaId, partSize: LARGEST_PART }
  },
})
