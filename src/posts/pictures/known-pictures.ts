import type { Box } from '../../media/box.ts'
import { inReadingOrder } from '../../media/box.ts'
import type { Cover } from '../../media/cover.ts'
import { anyOf } from '../../platform/database/any-of.ts'
import type { Tx } from '../../platform/database/tables.ts'
import type { FaceAnswer } from '../tables.ts'

/** `done` is also what somebody looked at themselves, where it failed. */
export type ReadState = 'waiting' | 'failed' | 'done'

export interface KnownFace extends Box {
  id: string
  /** From 1, in the order in which people count: what the page and a sentence call it. */
  number: number
  foundBy: 'detector' | 'person'
  answer: FaceAnswer
  personId: string | null
  reason: string | null
  answeredBy: string | null
  /** Of a film: when it may be seen, in milliseconds. Null of a picture. */
  span: FaceSpan | null
}

export interface FaceSpan {
  fromMs: number
  toMs: number
  clearestMs: number
  /** There is a picture of that moment. */
  hasStill: boolean
}

export interface KnownWord extends Box {
  text: string
  line: number
}

export interface KnownCover extends Cover {
  id: string
  /** Null: on every variant. */
  variantId: string | null
  faceId: string | null
}

export interface KnownRendition {
  variantId: string
  coversHash: Buffer
  fileKey: string
  sha256: Buffer
  width: number
  height: number
  bytes: number
}

/** All that is known of a picture, or of a film, besides its pixels. */
export interface KnownPicture {
  faceReading: ReadState
  /** How much of a film is looked through, 0 to 1. */
  progress: number
  wordReading: ReadState
  /** Why a reading failed, in a sentence for whoever posts it. */
  failure: string | null
  faces: KnownFace[]
  words: KnownWord[]
  covers: KnownCover[]
  renditions: KnownRendition[]
}

/** What is known of some pictures, by id: five questions, however many they are. */
export async function knownPictures(tx: Tx, ids: readonly string[]): Promise<Map<string, KnownPicture>> {
  const known = new Map<string, KnownPicture>(ids.map(id => [id, unread()]))
  if (ids.length === 0) return known
  const readings = await tx
    .selectFrom('media_reading')
    .select(['media_id as mediaId', 'what', 'state', 'failure', 'looked_by as lookedBy', 'progress'])
    .where('media_id', '=', anyOf(ids))
    .execute()
  for (const { mediaId, what, state, failure, lookedBy, progress } of readings) {
    const picture = known.get(mediaId)!
    const stands = state === 'failed' && lookedBy !== null ? 'done' : state
    if (what === 'faces') Object.assign(picture, { faceReading: stands, progress })
    else picture.wordReading = stands
    if (stands === 'failed') picture.failure ??= failure
  }
  const boxes = ['x', 'y', 'width', 'height'] as const
  const faces = await tx
    .selectFrom('media_face')
    .select(['id', 'media_id as mediaId', 'found_by as foundBy', 'answer', 'person_id as personId'])
    .select(['reason', 'answered_by as answeredBy', ...boxes])
    .select(['from_ms', 'to_ms', 'clearest_ms', 'still_key'])
    .where('media_id', '=', anyOf(ids))
    .orderBy('id')
    .execute()
  for (const [mediaId, there] of Map.groupBy(faces, face => face.mediaId)) {
    known.get(mediaId)!.faces = inOrder(there).map((face, at) => {
      const { from_ms, to_ms, clearest_ms, still_key, mediaId: _of, ...rest } = face
      const span =
        from_ms === null
          ? null
          : { fromMs: from_ms, toMs: to_ms!, clearestMs: clearest_ms!, hasStill: still_key !== null }
      return { ...rest, number: at + 1, span }
    })
  }
  const words = await tx
    .selectFrom('media_words')
    .select(['media_id as mediaId', 'text', 'line', ...boxes])
    .where('media_id', '=', anyOf(ids))
    .orderBy('position')
    .execute()
  for (const { mediaId, ...word } of words) known.get(mediaId)!.words.push(word)
  const covers = await tx
    .selectFrom('media_cover')
    .select(['id', 'media_id as mediaId', 'variant_id as variantId', 'face_id as faceId', 'how', ...boxes])
    .where('media_id', '=', anyOf(ids))
    .orderBy('id')
    .execute()
  for (const { mediaId, ...cover } of covers) known.get(mediaId)!.covers.push(cover)
  const renditions = await tx
    .selectFrom('rendition')
    .select(['media_id as mediaId', 'variant_id as variantId', 'covers_hash as coversHash'])
    .select(['file_key as fileKey', 'sha256', 'width', 'height', 'bytes'])
    .where('media_id', '=', anyOf(ids))
    .orderBy('variant_id')
    .execute()
  for (const { mediaId, ...rendition } of renditions) known.get(mediaId)!.renditions.push(rendition)
  return known
}

/** As people count them: in a film as they come, in a picture row by row. */
const inOrder = <T extends Box & { from_ms: number | null }>(faces: readonly T[]): T[] =>
  inReadingOrder(faces).toSorted((a, b) => (a.from_ms ?? 0) - (b.from_ms ?? 0))

/** A picture without a row of its reading is not read: nothing says that nobody is in it. */
const unread = (): KnownPicture => ({
  faceReading: 'waiting',
  progress: 0,
  wordReading: 'waiting',
  failure: null,
  faces: [],
  words: [],
  covers: [],
  renditions: [],
})
