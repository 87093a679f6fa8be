import type { Context } from '../../platform/operations/operation.ts'

/** Of one round; the next comes within seconds. */
const MOST_PARTS = 200

/**
 * Throws away the parts of what a post has taken in, and whatever nobody has gone on with for a day. Files go first:
 * what this breaks off in is done again.
 */
export async function sweepUploads({ tx, clock, services }: Context): Promise<void> {
  const parts = await tx
    .selectFrom('upload_part')
    .innerJoin('upload', join =>
      join
        .onRef('upload.trust_id', '=', 'upload_part.trust_id')
        .onRef('upload.id', '=', 'upload_part.upload_id'),
    )
    .select(['upload_part.upload_id as uploadId', 'upload_part.at', 'upload_part.file_key as key'])
    .where(eb => eb.or([eb('upload.media_id', 'is not', null), eb('upload.due_at', '<=', clock.now())]))
    .limit(MOST_PARTS)
    .execute()
  for (const { uploadId, at, key } of parts) {
    await services.files.remove(key)
    await tx.deleteFrom('upload_part').where('upload_id', '=', uploadId).where('at', '=', at).execute()
  }
  if (parts.length === MOST_PARTS) return
  await tx.deleteFrom('upload').where('due_at', '<=', clock.now()).execute()
}
