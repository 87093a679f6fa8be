import { withinPicture } from '../../media/box.ts'
import type { Context } from '../../platform/operations/operation.ts'
import type { FilmFace } from './look-through.ts'

/** A face of a film whose still is stored. */
export type StoredFilmFace = Omit<FilmFace, 'still'> & { stillKey: string }

/** @returns how many were written. */
export async function writeFilmFaces(
  { tx, actor, clock }: Context,
  mediaId: string,
  schoolId: string | null,
  faces: readonly StoredFilmFace[],
): Promise<number> {
  const rows = faces.flatMap(({ fromMs, toMs, clearestMs, score, seen, stillKey }) => {
    const inside = seen.flatMap(({ atMs, box }) => {
      const within = withinPicture(box)
      return within ? [{ atMs, box: within }] : []
    })
    const clearest = inside.find(({ atMs }) => atMs === clearestMs)
    if (!clearest) return []
    return [
      {
        trust_id: actor.trustId,
        media_id: mediaId,
        school_id: schoolId,
        ...clearest.box,
        found_by: 'detector' as const,
        score,
        from_ms: fromMs,
        to_ms: toMs,
        clearest_ms: clearestMs,
        seen: JSON.stringify(inside),
        still_key: stillKey,
        created_at: clock.now(),
      },
    ]
  })
  if (rows.length > 0) await tx.insertInto('media_face').values(rows).execute()
  return rows.length
}
