import { conflict } from '../../platform/errors.ts'
import type { Context } from '../../platform/operations/operation.ts'

/** A crowd takes seconds, and so much of a film is between two signs of life. */
const LEASE_MS = 3 * 60_000

/**
 * Says how much of a film is looked through, and that somebody is still at it.
 * @throws AppError `conflict` where the film was taken out meanwhile: there is nothing to look at any more.
 */
export async function keepOnReading(
  { tx, clock }: Context,
  mediaId: string,
  progress: number,
): Promise<void> {
  const kept = await tx
    .updateTable('media_reading')
    .set({ progress, leased_until: new Date(clock.now().getTime() + LEASE_MS) })
    .where('media_id', '=', mediaId)
    .where('what', '=', 'faces')
    .where('state', '=', 'waiting')
    .returning('media_id')
    .executeTakeFirst()
  if (!kept) throw conflict('The film was taken out.')
}
