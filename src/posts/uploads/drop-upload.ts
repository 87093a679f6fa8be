import { z } from 'zod'
import { operation } from '../../platform/operations/operation.ts'
import { uploadOf, uploadTarget } from './upload-of.ts'

export const dropUpload = operation({
  name: 'posts.drop-upload',
  about: 'Gives up an upload: what is here of it is thrown away within seconds.',
  permission: 'upload:own',
  input: z.strictObject({ id: z.uuid() }),
  output: z.object({ id: z.uuid() }),
  records: [],
  target: uploadTarget,
  example: world => ({ id: world.upload.id }),
  exampleAs: 'teacher',
  async run(context, { id }) {
    const { tx, clock } = context
    await uploadOf(context, id, { lock: true })
    await tx.updateTable('upload').set({ due_at: clock.now() }).where('id', '=', id).execute()
    return { id }
  },
})
