import { z } from 'zod'
import { AppError, conflict, invalid } from '../../platform/errors.ts'
import { personOf } from '../../platform/operations/actor.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { operation } from '../../platform/operations/operation.ts'
import { LARGEST_PART } from '../../platform/upload-limits.ts'
import type { UploadUnderWay } from './upload-of.ts'
import { dueAfter, elsewhere, uploadOf, uploadTarget } from './upload-of.ts'

declare module '../../platform/operations/world.ts' {
  interface World {
    /** A picture that the teacher has begun to send. */
    upload: { id: string }
  }
}

export const sendPart = operation({
  name: 'posts.send-part',
  about:
    'Adds the next part of an upload. A part that is here already may be sent again; one that leaves a gap gets 409 with how much is here.',
  permission: 'upload:own',
  upload: true,
  input: z.strictObject({ id: z.uuid(), at: z.coerce.number().int().min(0) }),
  output: z.object({ received: z.int() }),
  records: [],
  target: uploadTarget,
  example: world => ({ id: world.upload.id, at: 0 }),
  exampleAs: 'teacher',
  async run(context, { id, at }) {
    const bytes = context.upload?.bytes ?? Buffer.alloc(0)
    if (bytes.length === 0) throw invalid('part', 'Send some bytes.')
    if (bytes.length > LARGEST_PART) throw invalid('part', `A part has at most ${LARGEST_PART} bytes.`)
    const upload = await uploadOf(context, id, { lock: true })
    const { mediaId } = upload
    if (mediaId) throw conflict('This is part of its post already.', { mediaId })
    if (at + bytes.length > upload.size) throw invalid('part', 'This is more than was announced.')
    // The answer to this very part was lost on the way.
    if (at + bytes.length <= upload.received) return { received: upload.received }
    if (at !== upload.received) throw elsewhere(upload.received)
    return { received: await keepPart(context, upload, bytes) }
  },
})

/** Bytes without a row are removed, unless it is the commit that fails. */
async function keepPart(
  { tx, actor, clock, services }: Context,
  { id, received }: UploadUnderWay,
  bytes: Buffer,
): Promise<number> {
  const { key, sha256 } = await services.files.put(actor.trustId, bytes)
  const now = received + bytes.length
  try {
    await tx
      .insertInto('upload_part')
      .values({
        trust_id: actor.trustId,
        upload_id: id,
        person_id: personOf(actor).personId,
        at: received,
        bytes: bytes.length,
        file_key: key,
        sha256,
      })
      .execute()
    const { numUpdatedRows } = await tx
      .updateTable('upload')
      .set({ received: now, due_at: dueAfter(clock.now()) })
      .where('id', '=', id)
      .executeTakeFirst()
    if (numUpdatedRows !== 1n) throw new AppError('defect', 'The upload is gone.')
    return now
  } catch (error) {
    await services.files.remove(key)
    throw error
  }
}
