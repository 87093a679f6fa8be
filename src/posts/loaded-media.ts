import { anyOf } from '../platform/database/any-of.ts'
import type { Tx } from '../platform/database/tables.ts'

interface Loaded {
  id: string
  fileKey: string
  width: number
  height: number
  sha256: Buffer
  peopleAnswer: 'unanswered' | 'nobody' | 'tagged'
  /** Whom somebody tagged in it. */
  people: string[]
}

export interface LoadedPicture extends Loaded {
  altText: string
}

export interface LoadedFilm extends Loaded {
  type: 'video/mp4' | 'video/quicktime'
  /** Bytes. */
  size: number
  title: string
  /** WebVTT, or null while there are none. */
  captions: string | null
  /** Null: nobody has said. */
  madeForChildren: boolean | null
}

export interface LoadedMedia {
  pictures: LoadedPicture[]
  film: LoadedFilm | null
}

/** The pictures of a post in the order shown, and its film; erased ones left out. */
export async function mediaOf(tx: Tx, postId: string): Promise<LoadedMedia> {
  const media = await mediaOfPosts(tx, [postId])
  return media.get(postId)!
}

/** The same for several posts, by post. */
export async function mediaOfPosts(tx: Tx, postIds: readonly string[]): Promise<Map<string, LoadedMedia>> {
  const rows = await tx
    .selectFrom('media')
    .select([
      'id',
      'post_id as postId',
      'kind',
      'file_key as fileKey',
      'type',
      'width',
      'height',
      'sha256',
      'bytes as size',
    ])
    .select(['alt_text as altText', 'title', 'captions', 'made_for_children as madeForChildren'])
    .select('people_answer as peopleAnswer')
    .where('post_id', '=', anyOf(postIds))
    .where('erased_at', 'is', null)
    .orderBy('position')
    .orderBy('created_at')
    .execute()
  const media = new Map<string, LoadedMedia>(postIds.map(id => [id, { pictures: [], film: null }]))
  if (rows.length === 0) return media
  const tags = await tx
    .selectFrom('media_person')
    .select(['media_id', 'person_id'])
    .where('media_id', '=', anyOf(rows.map(row => row.id)))
    .orderBy('person_id')
    .execute()
  const peopleIn = (id: string): string[] => tags.filter(tag => tag.media_id === id).map(tag => tag.person_id)
  for (const { postId, kind, type, size, title, captions, madeForChildren, altText, ...row } of rows) {
    const loaded = { ...row, people: peopleIn(row.id) }
    const of = media.get(postId!)!
    if (kind === 'picture') of.pictures.push({ ...loaded, altText })
    else of.film = { ...loaded, type: type as LoadedFilm['type'], size, title, captions, madeForChildren }
  }
  return media
}
