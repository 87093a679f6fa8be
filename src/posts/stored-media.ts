import { anyOf } from '../platform/database/any-of.ts'
import type { Tx } from '../platform/database/tables.ts'
import type { LoadedFilm } from './loaded-media.ts'
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

export interface StoredMedia {
  pictures: KnownStoredPicture[]
  film: LoadedFilm | null
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number]

/** By post: its pictures in the order shown, and its film; erased ones left out. */
export async function storedMedia(tx: Tx, postIds: readonly string[]): Promise<Map<string, StoredMedia>> {
  const rows = await rowsOf(tx, postIds)
  const pictures = rows.filter(({ kind }) => kind === 'picture').map(({ id }) => id)
  const tags = await tagsOf(
    tx,
    rows.map(({ id }) => id),
  )
  const known = await knownPictures(tx, pictures)
  const media = new Map<string, StoredMedia>(postIds.map(id => [id, { pictures: [], film: null }]))
  for (const row of rows) {
    const of = media.get(row.postId!)!
    const tagged = tags.get(row.id) ?? []
    if (row.kind === 'picture') of.pictures.push(pictureOf(row, tagged, known.get(row.id)!))
    else of.film = filmOf(row, tagged)
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

function filmOf(row: Row, people: string[]): LoadedFilm {
  const { id, fileKey, width, height, sha256, size, title, captions, madeForChildren, peopleAnswer } = row
  const type = row.type as LoadedFilm['type']
  return {
    id,
    fileKey,
    width,
    height,
    sha256,
    size,
    title,
    captions,
    madeForChildren,
    peopleAnswer,
    people,
    type,
  }
}
