import type { Tx } from '../platform/database/tables.ts'
import type { Seen } from './pictures/seen-picture.ts'
import { seenOn } from './pictures/seen-picture.ts'
import { filmSeenOn } from './film/seen-film.ts'
import type { KnownStoredFilm, KnownStoredPicture } from './stored-media.ts'
import { storedMedia } from './stored-media.ts'

interface Said {
  id: string
  peopleAnswer: 'unanswered' | 'nobody' | 'tagged'
}

/** A picture as one variant shows it: what is covered there is covered, and who is to be seen is who is left. */
export interface LoadedPicture extends Said, Omit<Seen, 'file'> {
  altText: string
  /** Null: what covers it there is not made yet. Nothing goes out then. */
  fileKey: string | null
  width: number
  height: number
  sha256: Buffer
}

/** A film as one variant shows it; every face by its time besides its place. */
export interface LoadedFilm extends Said, Omit<Seen, 'file' | 'words' | 'wordReading'> {
  /** Null: what covers it there is not made yet. Nothing goes out then. */
  fileKey: string | null
  width: number
  height: number
  sha256: Buffer
  type: 'video/mp4' | 'video/quicktime'
  /** Bytes. */
  size: number
  title: string
  /** WebVTT, or null while there are none. */
  captions: string | null
  /** Null: nobody has said. */
  madeForChildren: boolean | null
  /** Why what is covered in it could not be made. */
  makingFailure: string | null
}

export interface LoadedMedia {
  pictures: LoadedPicture[]
  film: LoadedFilm | null
}

/** By variant: its pictures in the order shown, and its film; erased ones left out. */
export async function mediaOfVariants(
  tx: Tx,
  variants: readonly { id: string; postId: string }[],
): Promise<Map<string, LoadedMedia>> {
  const stored = await storedMedia(tx, [...new Set(variants.map(({ postId }) => postId))])
  return new Map(
    variants.map(({ id, postId }) => {
      const { pictures, film } = stored.get(postId)!
      const shown = pictures.map(picture => pictureOn(id, picture))
      return [id, { pictures: shown, film: film && filmOn(id, film) }]
    }),
  )
}

/** Where nothing has been made of it yet, its shape is the original's, and its bytes are nobody's. */
function pictureOn(variantId: string, stored: KnownStoredPicture): LoadedPicture {
  const { file, ...seen } = seenOn(variantId, stored, stored.known)
  const { id, altText, peopleAnswer } = stored
  const { width, height, sha256 } = file ?? { ...stored, sha256: Buffer.alloc(0) }
  return { id, altText, peopleAnswer, ...seen, fileKey: file?.key ?? null, width, height, sha256 }
}

function filmOn(variantId: string, stored: KnownStoredFilm): LoadedFilm {
  const { file, ...seen } = filmSeenOn(variantId, stored, stored.known)
  const { id, title, captions, madeForChildren, peopleAnswer, makingFailure } = stored
  const { width, height, sha256, size, type } = file ?? { ...stored, sha256: Buffer.alloc(0) }
  const bytes = { fileKey: file?.key ?? null, width, height, sha256, size, type }
  return { id, title, captions, madeForChildren, peopleAnswer, makingFailure, ...seen, ...bytes }
}
