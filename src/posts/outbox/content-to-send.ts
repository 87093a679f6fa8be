import { createHash } from 'node:crypto'
import type { Content, Film, FilmFile, Picture } from '../../channels/connectors/connector.ts'
import { AppError } from '../../platform/errors.ts'
import type { Services } from '../../platform/operations/services.ts'
import type { LoadedFilm, LoadedPicture } from '../loaded-media.ts'
import type { LoadedVariant } from '../loaded-variant.ts'

/** What is sent, with the very bytes that were decided. Null: some of them are gone or are not those of then. */
export async function contentToSend(services: Services, variant: LoadedVariant): Promise<Content | null> {
  const content = await contentToCheck(services, variant)
  if (!content) return null
  for (const [at, { sha256 }] of variant.pictures.entries()) {
    if (!createHash('sha256').update(content.pictures[at]!.bytes).digest().equals(sha256)) return null
  }
  const isSame = !content.film || (await hashOf(content.film.file)).equals(variant.film!.sha256)
  return isSame ? content : null
}

/** What would be sent, for a connector that looks whether its network would take it. Null: a file is gone. */
export async function contentToCheck({ files }: Services, variant: LoadedVariant): Promise<Content | null> {
  const { text, link, film } = variant
  const pictures: Picture[] = []
  for (const { fileKey, altText } of variant.pictures) {
    const bytes = fileKey === null ? null : await files.get(fileKey).catch(nothingThere)
    if (!bytes) return null
    pictures.push({ bytes, type: 'image/jpeg', altText })
  }
  if (!film) return { text, link, pictures }
  if (film.fileKey === null) return null
  const file = await files.open(film.fileKey).catch(nothingThere)
  return file && { text, link, pictures, film: filmOf(film, file) }
}

/** What a look at the network needs to know of it; it needs no bytes. */
export function contentToFind({ text, link, pictures, film }: LoadedVariant): Content {
  const outline = ({ altText }: LoadedPicture): Picture => ({
    bytes: new Uint8Array(),
    type: 'image/jpeg',
    altText,
  })
  const unread: FilmFile = {
    size: film?.size ?? 0,
    read: () => Promise.reject(new Error('it is only looked for')),
  }
  return { text, link, pictures: pictures.map(outline), ...(film && { film: filmOf(film, unread) }) }
}

const filmOf = ({ type, title, captions, madeForChildren }: LoadedFilm, file: FilmFile): Film => ({
  file,
  type,
  title,
  captions,
  // That nobody has said is told before (`film-problems.ts`); to be careful with the viewers' data is the safe side.
  madeForChildren: madeForChildren ?? true,
})

const PART = 1024 * 1024

async function hashOf({ size, read }: FilmFile): Promise<Buffer> {
  const hash = createHash('sha256')
  for (let at = 0; at < size; at += PART) hash.update(await read(at, Math.min(at + PART, size)))
  return hash.digest()
}

function nothingThere(error: unknown): null {
  if (error instanceof AppError && error.code === 'not-found') return null
  throw error
}
