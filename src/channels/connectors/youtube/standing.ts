import type { ConnectedAccount } from '../connector.ts'
import { ConnectorFailure } from '../failure.ts'
import { fieldsOf } from '../parts/json-fields.ts'
import { readerSees } from '../parts/reconcile-by-text.ts'
import type { Standing, StandingPost } from '../standing.ts'
import type { Youtube } from './client.ts'
import { name } from './client.ts'
import { ownChannel } from './key.ts'
import type { YoutubePlaces } from './packs.ts'
import { watchUrl } from './packs.ts'
import { readVideos } from './video.ts'
import type { Video } from './video.ts'

/** A film may have been uploaded long before it was made public; what came earlier is not looked at. */
const oldestUploadMs = 60 * 24 * 60 * 60_000

/** What the channel uploaded, by whomever and however visible. */
export function youtubeStanding({ youtube, places }: { youtube: Youtube; places: YoutubePlaces }): Standing {
  return {
    async posts({ account, since, cursor }) {
      const at: Place =
        cursor === null ? { playlistId: await uploadsOf(youtube, account) } : readCursor(cursor)
      const query = { part: 'snippet,contentDetails', maxResults: '50', ...at }
      const { fields } = await youtube.call(account, 'playlistItems.list', { query })
      const uploads = readUploads(fields['items'])
      const times = new Map(uploads.map(({ videoId, addedAt }) => [videoId, addedAt]))
      const videos = times.size === 0 ? [] : await readVideos(youtube, account, [...times.keys()])
      const isOld = uploads.some(({ addedAt }) => addedAt < since.getTime() - oldestUploadMs)
      const next = fields['nextPageToken']
      return {
        posts: videos.map(video => standingPost(video, times.get(video.id) ?? 0, places)),
        cursor: isOld || typeof next !== 'string' ? null : `${at.playlistId}/${next}`,
      }
    },
  }
}

interface Place extends Record<string, string> {
  playlistId: string
}

/** A playlist's id has no stroke. */
function readCursor(cursor: string): Place {
  const [playlistId, ...token] = cursor.split('/')
  return { playlistId: playlistId!, pageToken: token.join('/') }
}

function standingPost(video: Video, addedAt: number, places: YoutubePlaces): StandingPost {
  const { id, privacy, publishedAt } = video
  // Whether anybody sees it is what the question is about.
  if (privacy === null) throw new ConnectorFailure('unavailable', name)
  const createdAt = new Date(Math.max(publishedAt?.getTime() ?? 0, addedAt))
  return {
    remoteId: id,
    text: wordsOf(video),
    createdAt,
    permalink: watchUrl(places, id),
    visibility: privacy,
  }
}

/** The title is the first line. */
export const wordsOf = ({ title, description }: Pick<Video, 'title' | 'description'>): string =>
  `${readerSees(title)}\n${description}`

/** The playlist of all that the channel uploaded, private films included (unverified: seen in public clients only). */
async function uploadsOf(youtube: Youtube, account: ConnectedAccount): Promise<string> {
  const { contentDetails } = await ownChannel(youtube, account, 'contentDetails')
  const { uploads } = fieldsOf(fieldsOf(contentDetails)['relatedPlaylists'])
  if (typeof uploads === 'string' && /^[\w-]+$/.test(uploads)) return uploads
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
