import { createHash } from 'node:crypto'
import type { Incoming } from '../incoming.ts'
import { fieldsOf } from '../parts/json-fields.ts'
import { webAddress } from '../parts/web-address.ts'
import type { YoutubePlaces } from './packs.ts'
import { watchUrl } from './packs.ts'

/** The network's three lists; what was rejected is in none of them. */
export const lists = ['published', 'heldForReview', 'likelySpam'] as const

const states: ReadonlyMap<unknown, Incoming['state']> = new Map([
  ['published', 'visible'],
  ['heldForReview', 'held'],
  ['likelySpam', 'held'],
  ['rejected', 'hidden'],
])

/**
 * A comment as the API has it, https://developers.google.com/youtube/v3/docs/comments; null for what is none. `list`: the
 * list in which it stood, for a comment that does not say its own state.
 */
export function readComment(
  item: unknown,
  list: (typeof lists)[number],
  places: YoutubePlaces,
): Incoming | null {
  const { id, snippet } = fieldsOf(item)
  const fields = fieldsOf(snippet)
  const published = fields['publishedAt']
  const writtenAt = new Date(typeof published === 'string' ? published : Number.NaN)
  if (typeof id !== 'string' || id === '' || Number.isNaN(writtenAt.getTime())) return null
  const word = (name: string): string | null => {
    const value = fields[name]
    return typeof value === 'string' && value !== '' ? value : null
  }
  const { value: authorId } = fieldsOf(fields['authorChannelId'])
  const videoId = word('videoId')
  return {
    kind: 'comment',
    remoteId: id,
    postRemoteId: videoId,
    parentRemoteId: parentOf(id),
    author: {
      remoteId: typeof authorId === 'string' ? authorId : null,
      name: word('authorDisplayName') ?? '',
      profileUrl: webAddress(fields['authorChannelUrl']),
    },
    // The original is told to who may see it; what is displayed may differ, with text format `plainText` hardly.
    text: word('textOriginal') ?? word('textDisplay') ?? '',
    attachments: [],
    writtenAt,
    permalink: videoId === null ? null : `${watchUrl(places, videoId)}&lc=${encodeURIComponent(id)}`,
    state: states.get(fields['moderationStatus'] ?? list) ?? 'held',
  }
}

/** The id of an answer is that of the comment above it, a full stop and its own (unverified: seen in all public data). */
export const parentOf = (id: string): string | null =>
  id.includes('.') ? id.slice(0, id.indexOf('.')) : null

/** Changes with what a reader or a moderator would see change. */
export const markOf = ({ text, state, author }: Incoming): string =>
  createHash('sha256')
    .update(JSON.stringify([text, state, author.name]))
    .digest('base64url')
    .slice(0, 10)
