import type { Context } from '../platform/operations/operation.ts'

/** Erases the bytes of a picture or a film and who was in it; the row stays, so that the record can name it. */
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
  await services.files.remove(fileKey)
}
