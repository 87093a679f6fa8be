import type { Context } from '../../platform/operations/operation.ts'

/** How long one reading may take before another worker begins it anew; a crowd takes seconds. */
const LEASE_MS = 3 * 60_000

export interface TakenReading {
  mediaId: string
  what: 'faces' | 'words'
  /** With this one. */
  attempts: number
  fileKey: string
  at: Date
}

/**
 * Takes the reading of a picture (or of a film) that has been due the longest, for a while; faces before words. Null:
 * nothing waits now.
 */
export async function takeReading(
  { tx, clock }: Context,
  kind: 'picture' | 'film' = 'picture',
  leaseMs = LEASE_MS,
): Promise<TakenReading | null> {
  const now = clock.now()
  const row = await tx
    .selectFrom('media_reading as reading')
    .innerJoin('media', 'media.id', 'reading.media_id')
    .select(['reading.media_id as mediaId', 'reading.what', 'reading.attempts'])
    .select('media.file_key as fileKey')
    .where('reading.state', '=', 'waiting')
    .where('reading.due_at', '<=', now)
    .where(eb => eb.or([eb('reading.leased_until', 'is', null), eb('reading.leased_until', '<=', now)]))
    .where('media.erased_at', 'is', null)
    .where('media.kind', '=', kind)
    .orderBy('reading.due_at')
    .orderBy('reading.what')
    .limit(1)
    .forUpdate('reading')
    .skipLocked()
    .executeTakeFirst()
  if (!row) return null
  const taken = { ...row, attempts: row.attempts + 1, at: now }
  await tx
    .updateTable('media_reading')
    .set({ attempts: taken.attempts, leased_until: new Date(now.getTime() + leaseMs) })
    .where('media_id', '=', row.mediaId)
    .where('what', '=', row.what)
    .execute()
  return taken
}
