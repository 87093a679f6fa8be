import { createHash } from 'node:crypto'
import { conflict, invalid } from '../../platform/errors.ts'
import type { Context } from '../../platform/operations/operation.ts'
import type { UploadUnderWay } from './upload-of.ts'
import { elsewhere, uploadOf } from './upload-of.ts'

/**
 * The upload that a post takes in: whole, of this post and of this kind.
 * @throws AppError `conflict`; `mediaId` in its details where the post has it already and the answer was lost.
 */
export async function wholeUpload(
  context: Context,
  id: string,
  { postId, kind }: Pick<UploadUnderWay, 'postId' | 'kind'>,
): Promise<UploadUnderWay> {
  const upload = await uploadOf(context, id, { lock: true })
  if (upload.postId !== postId || upload.kind !== kind) throw conflict('This was sent for something else.')
  const { mediaId } = upload
  if (mediaId) throw conflict('This is part of its post already.', { mediaId })
  if (upload.received < upload.size) throw elsewhere(upload.received)
  return upload
}

/**
 * Its bytes, part by part, as they were put together.
 * @throws AppError when they are not what was announced: something was lost on the way.
 */
export async function* bytesOfUpload(
  { tx, services }: Pick<Context, 'tx' | 'services'>,
  { id, kind, sha256 }: UploadUnderWay,
): AsyncGenerator<Buffer> {
  const parts = await tx
    .selectFrom('upload_part')
    .select('file_key')
    .where('upload_id', '=', id)
    .orderBy('at')
    .execute()
  const hash = createHash('sha256')
  for (const { file_key: key } of parts) {
    const bytes = await services.files.get(key)
    hash.update(bytes)
    yield bytes
  }
  if (sha256 && !hash.digest().equals(sha256)) {
    throw invalid(kind, 'Something was lost on the way. Choose the file again.')
  }
}

/** Says what it has become; the parts are thrown away by the sweep, once that is certain. */
export async function markTaken(
  { tx }: Pick<Context, 'tx'>,
  uploadId: string,
  mediaId: string,
): Promise<void> {
  await tx.updateTable('upload').set({ media_id: mediaId }).where('id', '=', uploadId).execute()
}
