import { anyOf } from '../../platform/database/any-of.ts'
import type { Tx } from '../../platform/database/tables.ts'
import type { CoveredSpan } from '../../media/film/track-faces.ts'
import { coverTrack } from '../../media/film/track-faces.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { postPictures } from '../pictures/post-pictures.ts'
import { coveredHash, coveredOn } from './seen-film.ts'

/** As long as it may take before somebody begins it anew. */
const LEASE_MS = 35 * 60_000

/** One way in which a film is covered, and the variants that show it so. */
export interface WantedFilm {
  hash: Buffer
  variantIds: string[]
  spans: CoveredSpan[]
}

export interface TakenMaking {
  mediaId: string
  postId: string
  /** With this one. */
  attempts: number
  at: Date
  fileKey: string
  wanted: WantedFilm[]
}

/** Takes the film that has been due the longest, with what is still to be made of it. Null: nothing waits now. */
export async function takeMaking({ tx, clock }: Context): Promise<TakenMaking | null> {
  const now = clock.now()
  const row = await tx
    .selectFrom('film_making as making')
    .innerJoin('media', 'media.id', 'making.media_id')
    .select(['making.media_id as mediaId', 'making.attempts', 'media.file_key as fileKey'])
    .select('media.post_id as postId')
    .where('making.state', '=', 'waiting')
    .where('making.due_at', '<=', now)
    .where(eb => eb.or([eb('making.leased_until', 'is', null), eb('making.leased_until', '<=', now)]))
    .where('media.erased_at', 'is', null)
    .where('media.post_id', 'is not', null)
    .orderBy('making.due_at')
    .limit(1)
    .forUpdate('making')
    .skipLocked()
    .executeTakeFirst()
  if (!row) return null
  const taken = { ...row, postId: row.postId!, attempts: row.attempts + 1, at: now }
  await tx
    .updateTable('film_making')
    .set({ attempts: taken.attempts, leased_until: new Date(now.getTime() + LEASE_MS) })
    .where('media_id', '=', row.mediaId)
    .execute()
  return { ...taken, wanted: await stillWanted(tx, taken.postId) }
}

/** What no rendition shows yet of a post's film: each way of covering it once, whichever variants want it. */
export async function stillWanted(tx: Tx, postId: string): Promise<WantedFilm[]> {
  const { film, variants } = await postPictures(tx, postId)
  if (!film) return []
  const ways = new Map<string, { faces: string[]; variantIds: string[] }>()
  for (const { id } of variants) {
    const faces = coveredOn(film.known.covers, id)
    const had = film.known.renditions.find(one => one.variantId === id)
    if (faces.length === 0 || had?.coversHash.equals(coveredHash(faces))) continue
    const name = coveredHash(faces).toString('hex')
    const way = ways.get(name) ?? { faces, variantIds: [] }
    way.variantIds.push(id)
    ways.set(name, way)
  }
  const tracks = await tracksOf(
    tx,
    [...ways.values()].flatMap(({ faces }) => faces),
  )
  return [...ways.values()].map(({ faces, variantIds }) => ({
    hash: coveredHash(faces),
    variantIds,
    spans: faces.flatMap(id => coverTrack(tracks.get(id)!)),
  }))
}

async function tracksOf(tx: Tx, faceIds: readonly string[]) {
  const faces = await tx
    .selectFrom('media_face')
    .select(['id', 'from_ms', 'to_ms', 'seen'])
    .where('id', '=', anyOf([...new Set(faceIds)]))
    .where('from_ms', 'is not', null)
    .execute()
  return new Map(
    faces.map(({ id, from_ms, to_ms, seen }) => [id, { fromMs: from_ms!, toMs: to_ms!, seen: seen! }]),
  )
}
