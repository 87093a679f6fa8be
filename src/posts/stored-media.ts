import { anyOf } from '../platform/database/any-of.ts'
import type { Tx } from '../platform/database/tables.ts'
import type { KnownPicture } from './pictures/known-pictures.ts'
import { knownPictures } from './pictures/known-pictures.ts'
import type { StoredPicture } from './pictures/seen-picture.ts'

/** A picture as it was added, with all that is known of it; what a variant shows of it is another matter. */
export interface KnownStoredPicture extends StoredPicture {
  id: string
  altText: string
  peopleAnswer: 'unanswered' | 'nobody' | 'tagged'
  known: KnownPicture
}

/** A film as it was added, with all that is known of it. */
export interface KnownStoredFilm extends StoredPicture {
  id: string
  peopleAnswer: 'unanswered' | 'nobody' | 'tagged'
  known: KnownPicture
  type: 'video/mp4' | 'video/quicktime'
  /** Bytes. */
  size: number
  title: string
  /** WebVTT, or null while there are none. */
  captions: string | null
  /** Null: nobody has said. */
  madeForChildren: boolean | null
  /** Why what is covered in it could not be made, in a sentence for whoever posts it. */
  makingFailure: string | null
}

export interface StoredMedia {
  pictures: KnownStoredPicture[]
  film: KnownStoredFilm | null
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number]

/** By post: its pictures in the order shown, and its film; erased ones left out. */
export async function storedMedia(tx: Tx, postIds: readonly string[]): Promise<Map<string, StoredMedia>> {
  const rows = await rowsOf(tx, postIds)
  const ids = rows.map(({ id }) => id)
  const tags = await tagsOf(tx, ids)
  const known = await knownPictures(tx, ids)
  const failures = await makingFailures(
    tx,
    rows.filter(({ kind }) => kind === 'film').map(({ id }) => id),
  )
  const media = new Map<string, StoredMedia>(postIds.map(id => [id, { pictures: [], film: null }]))
  for (const row of rows) {
    const of = media.get(row.postId!)!
    const tagged = tags.get(row.id) ?? []
    if (row.kind === 'picture') of.pictures.push(pictureOf(row, tagged, known.get(row.id)!))
    else of.film = filmOf(row, tagged, known.get(row.id)!, failures.get(row.id) ?? null)
  }
  return media
}

function rowsOf(tx: Tx, postIds: readonly string[]) {
  return tx
    .selectFrom('media')
    .select(['id', 'post_id as postId', 'kind', 'file_key as fileKey', 'type', 'width', 'height', 'sha256'])
    .select(['bytes as size', 'alt_text as altText', 'title', 'captions'])
    .select(['made_for_children as madeForChildren', 'people_answer as peopleAnswer'])
    .where('post_id', '=', anyOf([...new Set(postIds)]))
    .where('erased_at', 'is', null)
    .orderBy('position')
    .orderBy('created_at')
    .execute()
}

/** Whom somebody tagged, by picture or film. */
async function tagsOf(tx: Tx, mediaIds: readonly string[]): Promise<Map<string, string[]>> {
  if (mediaIds.length === 0) return new Map()
  const tags = await tx
    .selectFrom('media_person')
    .select(['media_id', 'person_id'])
    .where('media_id', '=', anyOf(mediaIds))
    .orderBy('person_id')
    .execute()
  const byMedium = Map.groupBy(tags, tag => tag.media_id)
  return new Map([...byMedium].map(([id, there]) => [id, there.map(tag => tag.person_id)]))
}

function pictureOf(row: Row, tagged: string[], known: KnownPicture): KnownStoredPicture {
  const { id, fileKey, sha256, width, height, altText, peopleAnswer } = row
  return { id, fileKey, sha256, width, height, altText, peopleAnswer, tagged, known }
}

async function makingFailures(tx: Tx, filmIds: readonly string[]): Promise<Map<string, string | null>> {
  if (filmIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('film_making')
    .select(['media_id', 'failure'])
    .where('media_id', '=', anyOf(filmIds))
    .execute()
  return new Map(rows.map(({ media_id, failure }) => [media_id, failure]))
}

function filmOf(
  row: Row,
  tagged: string[],
  known: KnownPicture,
  makingFailure: string | null,
): KnownStoredFilm {
  const { id, fileKey, width, height, sha256, size, title, captions, madeForChildren, peopleAnswer } = row
  const type = row.type as KnownStoredFilm['type']
  const file = { fileKey, width, height, sha256, size, type }
  const said = { title, captions, madeForChildren, peopleAnswer, tagged }
  return { id, ...file, ...said, known, makingFailure }
}
