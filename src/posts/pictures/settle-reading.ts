import type { FoundFace, FoundWords } from '../../media/picture-reader.ts'
import { withinPicture } from '../../media/box.ts'
import { iou } from '../../media/overlap.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import type { Context } from '../../platform/operations/operation.ts'
import type { StoredFilmFace } from '../film/write-film-faces.ts'
import { writeFilmFaces } from '../film/write-film-faces.ts'
import type { TakenReading } from './take-reading.ts'

export type Outcome =
  | { faces: readonly FoundFace[] }
  | { words: readonly FoundWords[] }
  /** Of a film. `failed`: the rest of it somebody has to watch. */
  | { filmFaces: readonly StoredFilmFace[]; failed: string | null }
  /** `again`: it may well succeed another time, at this instant. */
  | { failed: string; again: Date | null }

/** A box that somebody drew by hand before the detector came is the same face from here on. */
const SAME_FACE = 0.4

/**
 * Writes down what a reading found, once: of two workers that read the same picture the second finds it done. A picture
 * that was taken out meanwhile keeps nothing.
 *
 * @returns whether it was written down.
 */
export async function settleReading(
  context: Context,
  taken: TakenReading,
  outcome: Outcome,
): Promise<boolean> {
  const { tx, clock, record } = context
  const reading = await tx
    .selectFrom('media_reading as reading')
    .innerJoin('media', 'media.id', 'reading.media_id')
    .select(['reading.school_id as schoolId', 'media.kind as medium'])
    .where('reading.media_id', '=', taken.mediaId)
    .where('reading.what', '=', taken.what)
    .where('reading.state', '=', 'waiting')
    .where('media.erased_at', 'is', null)
    .forUpdate('reading')
    .executeTakeFirst()
  if (!reading) return false
  const settled = tx
    .updateTable('media_reading')
    .where('media_id', '=', taken.mediaId)
    .where('what', '=', taken.what)
  if ('again' in outcome && outcome.again) {
    await settled.set({ due_at: outcome.again, leased_until: null, progress: 0 }).execute()
    return true
  }
  let found = 0
  if ('faces' in outcome) found = await writeFaces(context, taken.mediaId, reading.schoolId, outcome.faces)
  if ('words' in outcome) found = await writeWords(context, taken.mediaId, reading.schoolId, outcome.words)
  if ('filmFaces' in outcome) {
    found = await writeFilmFaces(context, taken.mediaId, reading.schoolId, outcome.filmFaces)
  }
  const failure = 'failed' in outcome ? outcome.failed : null
  await settled
    .set({ state: failure === null ? 'done' : 'failed', failure, leased_until: null, read_at: clock.now() })
    .execute()
  record({
    kind: reading.medium === 'film' ? 'film.read' : 'picture.read',
    subject: { kind: 'media', id: taken.mediaId },
    audience: audienceOf(reading.schoolId),
    content: { what: taken.what, found, failed: failure !== null },
  })
  return true
}

/** @returns how many were written. */
async function writeFaces(
  { tx, actor, clock }: Context,
  mediaId: string,
  schoolId: string | null,
  faces: readonly FoundFace[],
): Promise<number> {
  const drawn = await tx
    .selectFrom('media_face')
    .select(['x', 'y', 'width', 'height'])
    .where('media_id', '=', mediaId)
    .execute()
  const rows = faces.flatMap(({ box, score }) => {
    const inside = withinPicture(box)
    if (!inside || drawn.some(one => iou(one, inside) >= SAME_FACE)) return []
    const of = { trust_id: actor.trustId, media_id: mediaId, school_id: schoolId }
    return [{ ...of, ...inside, score, found_by: 'detector' as const, created_at: clock.now() }]
  })
  if (rows.length > 0) await tx.insertInto('media_face').values(rows).execute()
  return rows.length
}

async function writeWords(
  { tx, actor }: Context,
  mediaId: string,
  schoolId: string | null,
  words: readonly FoundWords[],
): Promise<number> {
  const rows = words.flatMap(({ text, box, confidence, line }, position) => {
    const inside = withinPicture(box)
    const of = { trust_id: actor.trustId, media_id: mediaId, school_id: schoolId }
    return inside && text.trim() ? [{ ...of, ...inside, text, confidence, line, position }] : []
  })
  if (rows.length > 0) await tx.insertInto('media_words').values(rows).execute()
  return rows.length
}
