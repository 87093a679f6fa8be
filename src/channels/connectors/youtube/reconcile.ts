import type { ConnectedAccount, Content, Reconciliation, ReconcileQuestion } from '../connector.ts'
import { ConnectorFailure } from '../failure.ts'
import { fieldsOf } from '../parts/json-fields.ts'
import { readerSees, reconcileByText, unsettled, unsureWhenBlind } from '../parts/reconcile-by-text.ts'
import type { SeenPost, When } from '../parts/reconcile-by-text.ts'
import type { Youtube } from './client.ts'
import { name } from './client.ts'
import { ownChannel } from './key.ts'
import type { YoutubePlaces } from './packs.ts'
import { watchUrl } from './packs.ts'
import { readVideo, readVideos } from './video.ts'
import type { Video } from './video.ts'

/** A film may have been uploaded long before it was made public; what came earlier is taken for another. */
const oldestUploadMs = 60 * 24 * 60 * 60_000

/** Fifty uploads a page. */
const mostPages = 4

export interface LookingForFilm extends When {
  youtube: Youtube
  places: YoutubePlaces
}

/**
 * Looks whether an attempt made a film public. Of a film that was staged before its id is known and settles it. Without
 * one, title, description and time are all there is; what an attempt left there unseen is handed back.
 */
export function reconcileFilm(question: ReconcileQuestion, looking: LookingForFilm): Promise<Reconciliation> {
  const { staged } = question
  if (staged !== undefined) return unsureWhenBlind(looking, () => judgeStaged(question, staged, looking))
  const { now, settleSeconds } = looking
  const { film, text } = question.content
  const wanted = wordsOf({ title: film?.title ?? '', description: text })
  const read = (earliest: Date): Promise<SeenPost[] | null> => candidates(question, earliest, looking)
  return reconcileByText(question, { now, settleSeconds, wanted, read, askFor: ofFilms })
}

const ofFilms = {
  tooMany: 'Too much was uploaded since. Look for this film on the channel.',
  twins: 'Several films on the channel have these words. Say which one is ours.',
}

async function judgeStaged(
  question: ReconcileQuestion,
  staged: string,
  looking: LookingForFilm,
): Promise<Reconciliation> {
  const { youtube, places } = looking
  const video = await readVideo(youtube, question.account, staged)
  if (video === null) await ownChannel(youtube, question.account)
  else if (video.channelId !== question.account.remoteId) throw new ConnectorFailure('permission', name)
  if (video?.privacy === 'public') {
    return { kind: 'found', remoteId: video.id, permalink: watchUrl(places, video.id) }
  }
  return unsettled(question, looking) ?? { kind: 'absent', ...(video && { staged }) }
}

/** Films that came, or became public, since the attempt began. Null: there are more than we read. */
async function candidates(
  { account, claimed = [] }: ReconcileQuestion,
  earliest: Date,
  { youtube, places }: LookingForFilm,
): Promise<SeenPost[] | null> {
  const playlistId = await uploadsOf(youtube, account)
  const found: SeenPost[] = []
  let pageToken: string | undefined
  for (let page = 0; page < mostPages; page += 1) {
    const query = {
      part: 'snippet,contentDetails',
      playlistId,
      maxResults: '50',
      ...(pageToken && { pageToken }),
    }
    const { fields } = await youtube.call(account, 'playlistItems.list', { query })
    const uploads = readUploads(fields['items'])
    const times = new Map(uploads.map(({ videoId, addedAt }) => [videoId, addedAt]))
    const fresh = [...times.keys()].filter(id => !claimed.includes(id))
    const videos = fresh.length === 0 ? [] : await readVideos(youtube, account, fresh)
    found.push(...videos.flatMap(video => seenOf(video, times.get(video.id) ?? 0, places)))
    pageToken = typeof fields['nextPageToken'] === 'string' ? fields['nextPageToken'] : undefined
    const old = uploads.some(({ addedAt }) => addedAt < earliest.getTime() - oldestUploadMs)
    if (pageToken === undefined || old) return found
  }
  return null
}

/** One that is unlisted somebody else made so: it is neither public nor ours to go on with. */
function seenOf(video: Video, addedAt: number, places: YoutubePlaces): SeenPost[] {
  const { id, privacy, publishedAt } = video
  if (privacy !== 'public' && privacy !== 'private') return []
  const at = new Date(Math.max(publishedAt?.getTime() ?? 0, addedAt))
  const permalink = watchUrl(places, id)
  return [{ remoteId: id, text: wordsOf(video), at, permalink, unseen: privacy === 'private' }]
}

/** The playlist of all that the channel uploaded, private films included (unverified: seen in public clients only). */
async function uploadsOf(youtube: Youtube, account: ConnectedAccount): Promise<string> {
  const { contentDetails } = await ownChannel(youtube, account, 'contentDetails')
  const { uploads } = fieldsOf(fieldsOf(contentDetails)['relatedPlaylists'])
  if (typeof uploads === 'string') return uploads
  throw new ConnectorFailure('unavailable', name)
}

/** An answer that is no list of uploads must not be read as an empty channel. */
function readUploads(items: unknown): { videoId: string; addedAt: number }[] {
  if (!Array.isArray(items)) throw new ConnectorFailure('unavailable', name)
  return (items as unknown[]).map(item => {
    const { snippet, contentDetails } = fieldsOf(item)
    const { videoId } = fieldsOf(contentDetails)
    const { publishedAt } = fieldsOf(snippet)
    const addedAt = typeof publishedAt === 'string' ? Date.parse(publishedAt) : Number.NaN
    if (typeof videoId !== 'string' || Number.isNaN(addedAt)) throw new ConnectorFailure('unavailable', name)
    return { videoId, addedAt }
  })
}

/** Title and description in one, so that no word of the one can be taken for a word of the other. */
const wordsOf = ({ title, description }: Pick<Video, 'title' | 'description'>): string =>
  [title, description].map(readerSees).join('\u0000')

export const sameWords = (video: Pick<Video, 'title' | 'description'>, { film, text }: Content): boolean =>
  wordsOf(video) === wordsOf({ title: film?.title ?? '', description: text })
