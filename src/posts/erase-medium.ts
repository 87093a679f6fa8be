import type { Context } from '../platform/operations/operation.ts'

/**
 * Erases the bytes of a picture or a film, who was in it and whatever was read of it or made from it; the row stays, so
 * that the record can name it.
 */
export async function eraseMedium(
  { tx, clock, services }: Context,
  { id, fileKey }: { id: string; fileKey: string },
): Promise<void> {
  await tx
    .updateTable('media')
    .set({ erased_at: clock.now(), captions: null, title: '' })
    .where('id', '=', id)
    .execute()
  await tx.deleteFrom('media_person').where('media_id', '=', id).execute()
  // First: whoever makes a film holds its row while its renditions are written.
  await tx.deleteFrom('film_making').where('media_id', '=', id).execute()
  const made = await tx.deleteFrom('rendition').where('media_id', '=', id).returning('file_key').execute()
  const stills = await tx
    .selectFrom('media_face')
    .select('still_key')
    .distinct()
    .where('media_id', '=', id)
    .where('still_key', 'is not', null)
    .execute()
  for (const table of ['media_cover', 'media_face', 'media_words', 'media_reading'] as const) {
    await tx.deleteFrom(table).where('media_id', '=', id).execute()
  }
  const keys = [...made.map(row => row.file_key), ...stills.map(row => row.still_key!)]
  for (const key of [fileKey, ...new Set(keys)]) await services.files.remove(key)
}
