import { createHash } from 'node:crypto'
import { coversOn } from '../pictures/covers-hash.ts'
import type { KnownCover, KnownPicture } from '../pictures/known-pictures.ts'
import type { Seen, SeenFace } from '../pictures/seen-picture.ts'
import type { KnownStoredFilm } from '../stored-media.ts'

type FilmCover = Pick<KnownCover, 'faceId' | 'variantId'>

/** What of a film is to be seen on one variant. */
export interface SeenFilm extends Omit<Seen, 'file' | 'words' | 'wordReading'> {
  /** Null: what covers it there is not made yet, so that there is nothing to send. */
  file: {
    key: string
    sha256: Buffer
    width: number
    height: number
    size: number
    type: KnownStoredFilm['type']
  } | null
}

/** A face of a film is hidden by a cover that was made for it, wherever and whenever it is; by no other. */
export function filmSeenOn(
  variantId: string,
  stored: Omit<KnownStoredFilm, 'known'>,
  known: KnownPicture,
): SeenFilm {
  const covered = new Set(coveredOn(known.covers, variantId))
  const faces = known.faces.map((face): SeenFace => ({
    ...face,
    isHidden: covered.has(face.id),
    share: face.height,
  }))
  const withFace = new Set(faces.flatMap(({ personId }) => personId ?? []))
  const visible = faces.flatMap(face => (face.isHidden ? [] : (face.personId ?? [])))
  const people = new Set([...visible, ...stored.tagged.filter(person => !withFace.has(person))])
  return {
    file: covered.size === 0 ? original(stored) : made(variantId, known),
    faceReading: known.faceReading,
    progress: known.progress,
    failure: known.failure,
    faces,
    people: [...people].sort(),
  }
}

/** The faces of a film that are covered on one variant, by id, in a fixed order. */
export const coveredOn = (covers: readonly FilmCover[], variantId: string): string[] =>
  [...new Set(coversOn(covers, variantId).flatMap(({ faceId }) => faceId ?? []))].sort()

/** Names what is covered: where and when each of these faces is never changes. */
export const coveredHash = (faceIds: readonly string[]): Buffer =>
  createHash('sha256').update(JSON.stringify(faceIds)).digest()

function original({
  fileKey: key,
  sha256,
  width,
  height,
  size,
  type,
}: Omit<KnownStoredFilm, 'known'>): SeenFilm['file'] {
  return { key, sha256, width, height, size, type }
}

function made(variantId: string, { renditions, covers }: KnownPicture): SeenFilm['file'] {
  const hash = coveredHash(coveredOn(covers, variantId))
  const fits = renditions.find(one => one.variantId === variantId && one.coversHash.equals(hash))
  if (!fits) return null
  const { fileKey: key, sha256, width, height, bytes: size } = fits
  return { key, sha256, width, height, size, type: 'video/mp4' }
}
