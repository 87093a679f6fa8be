import type { Box } from '../../media/box.ts'
import { whatStays } from '../../media/cover.ts'
import { isHidden } from '../../media/hidden.ts'
import { coversHash, coversOn } from './covers-hash.ts'
import type { KnownFace, KnownPicture, KnownWord, ReadState } from './known-pictures.ts'

export interface SeenFace extends KnownFace {
  /** Nothing of it is to be seen on this variant. */
  isHidden: boolean
  /** Its height as a share of the picture's, as it is cropped there. */
  share: number
}

/** What of a picture is to be seen on one variant. */
export interface Seen {
  /** Null: what covers it there is not made yet, so that there is nothing to send. Made too where it is too large. */
  file: { key: string; sha256: Buffer; width: number; height: number } | null
  faceReading: ReadState
  /** Of a film: how much of it is looked through, 0 to 1. */
  progress: number
  wordReading: ReadState
  failure: string | null
  faces: SeenFace[]
  /** Those that no cover hides there. */
  words: KnownWord[]
  /** Who is to be seen there: by a face that is not hidden, or as somebody said besides. */
  people: string[]
}

export interface StoredPicture {
  fileKey: string
  sha256: Buffer
  width: number
  height: number
  /** Whom somebody named as in it; whoever has a face in it is where that face is. */
  tagged: readonly string[]
}

export function seenOn(variantId: string, stored: StoredPicture, known: KnownPicture): Seen {
  const covers = coversOn(known.covers, variantId)
  const height = whatStays(covers)?.height ?? 1
  const faces = known.faces.map(face => ({
    ...face,
    isHidden: isHidden(face, covers),
    share: height > 0 ? Math.min(1, face.height / height) : 0,
  }))
  const withFace = new Set(faces.flatMap(({ personId }) => personId ?? []))
  const visible = faces.flatMap(face => (face.isHidden ? [] : (face.personId ?? [])))
  const people = new Set([...visible, ...stored.tagged.filter(person => !withFace.has(person))])
  return {
    file: made(variantId, known, coversHash(covers)) ?? (covers.length === 0 ? original(stored) : null),
    faceReading: known.faceReading,
    progress: known.progress,
    wordReading: known.wordReading,
    failure: known.failure,
    faces,
    words: known.words.filter((word: Box) => !isHidden(word, covers)),
    people: [...people].sort(),
  }
}

const original = ({ fileKey: key, sha256, width, height }: StoredPicture): Seen['file'] => ({
  key,
  sha256,
  width,
  height,
})

function made(variantId: string, { renditions }: KnownPicture, hash: Buffer): Seen['file'] {
  const fits = renditions.find(one => one.variantId === variantId && one.coversHash.equals(hash))
  return fits ? { key: fits.fileKey, sha256: fits.sha256, width: fits.width, height: fits.height } : null
}
