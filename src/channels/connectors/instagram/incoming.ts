import { ConnectorFailure } from '../failure.ts'
import { idOf } from '../graph/client.ts'
import type { Incoming } from '../incoming.ts'
import { fieldsOf } from '../parts/json-fields.ts'

/** Where Instagram keeps the writer from apps. */
export const somebody = 'Somebody on Instagram'

type Fields = Readonly<Record<string, unknown>>

/** https://developers.facebook.com/docs/instagram-platform/reference/instagram-media/comments. One that cannot be read must not be passed over. */
export function commentFrom(item: Fields, post: string, parent: string | null): Incoming {
  const { text, timestamp, username, from, hidden, parent_id: told } = item
  const id = idOf(item['id'])
  const writtenAt = new Date(typeof timestamp === 'string' ? timestamp : Number.NaN)
  if (id === null || Number.isNaN(writtenAt.getTime())) throw new ConnectorFailure('unavailable', 'Instagram')
  return {
    kind: 'comment',
    remoteId: id,
    postRemoteId: post,
    parentRemoteId: textOf(told) ?? parent,
    author: authorFrom({ username, ...fieldsOf(from) }),
    text: textOf(text) ?? '',
    attachments: [],
    writtenAt,
    // Instagram gives a comment no address.
    permalink: null,
    state: hidden === true ? 'hidden' : 'visible',
  }
}

/** The id is good for this app only; the name leads to the profile. */
export function authorFrom(from: unknown): Incoming['author'] {
  const { id, username } = fieldsOf(from)
  const isName = typeof username === 'string' && /^[\w.]+$/.test(username)
  return {
    remoteId: textOf(id),
    name: textOf(username) ?? somebody,
    profileUrl: isName ? `https://www.instagram.com/${username}/` : null,
  }
}

/** Nothing is kept of what it said, or whose it was. */
export const goneComment = (remoteId: string, post: string, writtenAt: Date): Incoming => ({
  kind: 'comment',
  remoteId,
  postRemoteId: post,
  parentRemoteId: null,
  author: { remoteId: null, name: somebody, profileUrl: null },
  text: '',
  attachments: [],
  writtenAt,
  permalink: null,
  state: 'gone',
})

export const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)
