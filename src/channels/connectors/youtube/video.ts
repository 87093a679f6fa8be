import type { ConnectedAccount } from '../connector.ts'
import { ConnectorFailure } from '../failure.ts'
import type { FailureKind } from '../failure.ts'
import { fieldsOf } from '../parts/json-fields.ts'
import type { Youtube } from './client.ts'
import { name } from './client.ts'

export interface Video {
  id: string
  channelId: string
  title: string
  description: string
  /** When it was made public, or while it never was, when it came. */
  publishedAt: Date | null
  privacy: 'private' | 'unlisted' | 'public' | null
  /** As the network has it. */
  status: Readonly<Record<string, unknown>>
  processing: Readonly<Record<string, unknown>>
}

/** Those of the asked ones that this key may see, in the network's order; at most 50. One that is gone is missing. */
export async function readVideos(
  youtube: Youtube,
  account: ConnectedAccount,
  ids: readonly string[],
): Promise<Video[]> {
  const query = { part: 'snippet,status,processingDetails', id: ids.join(',') }
  const { fields } = await youtube.call(account, 'videos.list', { query })
  // An answer that is no list must not be read as "there is no such video".
  if (!Array.isArray(fields['items'])) throw new ConnectorFailure('unavailable', name)
  return (fields['items'] as unknown[]).map(readItem)
}

/** Null: it is gone, or of another channel and not public. */
export async function readVideo(
  youtube: Youtube,
  account: ConnectedAccount,
  id: string,
): Promise<Video | null> {
  const found = await readVideos(youtube, account, [id])
  return found.find(video => video.id === id) ?? null
}

function readItem(item: unknown): Video {
  const { id, snippet, status, processingDetails } = fieldsOf(item)
  const { channelId, title, description, publishedAt } = fieldsOf(snippet)
  if (typeof id !== 'string' || typeof channelId !== 'string') throw new ConnectorFailure('unavailable', name)
  const { privacyStatus } = fieldsOf(status)
  const at = typeof publishedAt === 'string' ? new Date(publishedAt) : null
  return {
    id,
    channelId,
    title: typeof title === 'string' ? title : '',
    description: typeof description === 'string' ? description : '',
    publishedAt: at === null || Number.isNaN(at.getTime()) ? null : at,
    privacy:
      privacyStatus === 'private' || privacyStatus === 'unlisted' || privacyStatus === 'public'
        ? privacyStatus
        : null,
    status: fieldsOf(status),
    processing: fieldsOf(processingDetails),
  }
}

/** Of the status part, what the network alone sets; and a time of publishing, which Copybook keeps itself. */
const notOurs = new Set(['uploadStatus', 'failureReason', 'rejectionReason', 'madeForKids', 'publishAt'])

/** The whole part with another privacy: what an update leaves out would fall back to the network's own setting. */
export function wholeStatus({ status }: Video, privacyStatus: 'private' | 'public'): object {
  const kept = Object.entries(status).filter(([field]) => !notOurs.has(field))
  return { ...Object.fromEntries(kept), privacyStatus }
}

/** A film of the wrong length is for its author to cut; the other reasons are about what it shows. */
const byRejection: Readonly<Record<string, FailureKind>> = { length: 'media', duplicate: 'duplicate' }

/** How far the network has come with a film. Throws what it has against it. */
export function processingOf({ status, processing }: Video): 'processing' | 'ready' {
  const reason = (value: unknown): { network: { code: string } } => ({
    network: { code: typeof value === 'string' ? value : 'unknown' },
  })
  if (status['uploadStatus'] === 'failed') throw unusable(reason(status['failureReason']))
  if (processing['processingStatus'] === 'failed' || processing['processingStatus'] === 'terminated') {
    throw unusable(reason(processing['processingFailureReason']))
  }
  if (status['uploadStatus'] === 'rejected') {
    const { network } = reason(status['rejectionReason'])
    const kind = Object.hasOwn(byRejection, network.code) ? byRejection[network.code]! : 'content'
    throw new ConnectorFailure(kind, name, { network })
  }
  return status['uploadStatus'] === 'processed' ? 'ready' : 'processing'
}

const unusable = (more: { network: { code: string } }): ConnectorFailure =>
  new ConnectorFailure('media', name, {
    ...more,
    sentence: `${name} cannot use this film. Its author must save it as MP4 anew, or choose another.`,
  })
