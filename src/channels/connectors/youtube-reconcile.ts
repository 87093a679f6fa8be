import type { ConnectedAccount, Content, Reconciliation, ReconcileQuestion } from './connector.ts'
import { ConnectorFailure } from './failure.ts'
import { fieldsOf } from './json-fields.ts'
import type { Youtube } from './youtube-client.ts'
import { name } from './youtube-client.ts'
import { ownChannel } from './youtube-key.ts'
import type { YoutubePlaces } from './youtube-packs.ts'
import { watchUrl } from './youtube-packs.ts'
import { readVideo, readVideos } from './youtube-video.ts'
import type { Video } from './youtube-video.ts'

const clockDifferenceMs = 120_000
const lookAgainAfterMs = 60_000

/** A film may have been uploaded long before it was made public; what came earlier is taken for another. */
const oldestUploadMs = 60 * 24 * 60 * 60_000

/** Fifty uploads a page. */
const mostPages = 4

export interface Looking {
  youtube: Youtube
  places: YoutubePlaces
  now: Date
  settleSeconds: number
}

/**
 * Looks whether an attempt made a film public. Of a film that was staged before its id is known and settles it. Without
 * one, title, description and time are all there is, and `claimed` keeps twins apart.
 */
export async function reconcileFilm(question: ReconcileQuestion, looking: Looking): Promise<Reconciliation> {
  try {
    return question.staged === undefined
      ? judge(await candidates(question, looking), question, looking)
      : await judgeStaged(question, question.staged, looking)
  } catch (error) {
    if (!(error instanceof ConnectorFailure)) throw error
    const again = error.retryAt ?? new Date(looking.now.getTime() + lookAgainAfterMs)
    return { kind: 'unsure', why: error.sentence, lookAgainAt: again }
  }
}

async function judgeStaged(
  question: ReconcileQuestion,
  staged: string,
  looking: Looking,
): Promise<Reconciliation> {
  const { youtube, places } = looking
  const video = await readVideo(youtube, question.account, staged)
  if (video === null) await ownChannel(youtube, question.account)
  if (video?.privacy === 'public') {
    return { kind: 'found', remoteId: video.id, permalink: watchUrl(places, video.id) }
  }
  return unsettled(question, looking) ?? (video === null ? { kind: 'absent' } : { kind: 'absent', staged })
}

function judge(videos: Video[] | null, question: ReconcileQuestion, looking: Looking): Reconciliation {
  if (videos === null) return askPerson('Too much was uploaded since. Look for this film on the channel.')
  const [match, second] = videos.filter(video => video.privacy === 'public')
  if (second) return askPerson('Several films on the channel have these words. Say which one is ours.')
  if (match) return { kind: 'found', remoteId: match.id, permalink: watchUrl(looking.places, match.id) }
  const [left] = videos.filter(video => video.privacy === 'private')
  return unsettled(question, looking) ?? (left ? { kind: 'absent', staged: left.id } : { kind: 'absent' })
}

/** The network may still be at work on what it was sent last. Null: it no longer is. */
function unsettled(
  { since, endedAt }: ReconcileQuestion,
  { now, settleSeconds }: Looking,
): Reconciliation | null {
  const settled = new Date((endedAt ?? since).getTime() + settleSeconds * 1000)
  if (now >= settled) return null
  return { kind: 'unsure', why: 'It may still appear. Copybook looks again.', lookAgainAt: settled }
}

const askPerson = (why: string): Reconciliation => ({ kind: 'unsure', why, lookAgainAt: null })

/** Films with these words that came, or became public, since the attempt began. Null: there are more than we read. */
async function candidates(
  { account, content, since, claimed = [] }: ReconcileQuestion,
  { youtube }: Looking,
): Promise<Video[] | null> {
  const earliest = since.getTime() - clockDifferenceMs
  const playlistId = await uploadsOf(youtube, account)
  const found: Video[] = []
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
    const fresh = uploads.filter(upload => !claimed.includes(upload.videoId))
    const videos =
      fresh.length === 0
        ? []
        : await readVideos(
            youtube,
            account,
            fresh.map(({ videoId }) => videoId),
          )
    const times = new Map(uploads.map(({ videoId, addedAt }) => [videoId, addedAt]))
    found.push(
      ...videos.filter(
        video =>
          sameWords(video, content) &&
          Math.max(video.publishedAt?.getTime() ?? 0, times.get(video.id) ?? 0) >= earliest,
      ),
    )
    pageToken = typeof fields['nextPageToken'] === 'string' ? fields['nextPageToken'] : undefined
    const old = uploads.some(({ addedAt }) => addedAt < earliest - oldestUploadMs)
    if (pageToken === undefined || old) return found
  }
  return null
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
    const addedAt = Date.parse(String(fieldsOf(snippet)['publishedAt']))
    if (typeof videoId !== 'string' || Number.isNaN(addedAt)) throw new ConnectorFailure('unavailable', name)
    return { videoId, addedAt }
  })
}

/** Networks tidy white space and compose accents; a reader sees no difference, and neither do we. */
export function sameWords(video: Pick<Video, 'title' | 'description'>, { film, text }: Content): boolean {
  return (
    readerSees(video.title) === readerSees(film?.title ?? '') &&
    readerSees(video.description) === readerSees(text)
  )
}

const readerSees = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
