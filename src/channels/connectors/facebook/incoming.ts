import { ConnectorFailure } from '../failure.ts'
import { idOf } from '../graph/client.ts'
import type { Incoming } from '../incoming.ts'
import { fieldsOf } from '../parts/json-fields.ts'
import { webAddress } from '../parts/web-address.ts'

/** Where the writer's settings keep the name from apps. */
export const somebody = 'Somebody on Facebook'

type Fields = Readonly<Record<string, unknown>>

/** A comment by https://developers.facebook.com/docs/graph-api/reference/comment. */
export function commentFrom(item: Fields, post: string): Incoming {
  const { message, attachment, is_hidden: hidden, permalink_url: permalink } = item
  return {
    kind: 'comment',
    ...idAndTime(item),
    postRemoteId: post,
    parentRemoteId: textOf(fieldsOf(item['parent'])['id']),
    author: authorFrom(item['from']),
    text: textOf(message) ?? '',
    attachments: attachment === undefined ? [] : [attachmentFrom(fieldsOf(attachment))],
    permalink: webAddress(permalink),
    state: hidden === true ? 'hidden' : 'visible',
  }
}

/** What somebody wrote on the Page (`visitor-post`), or elsewhere with its name in it (`mention`). */
export function postFrom(item: Fields, kind: 'visitor-post' | 'mention'): Incoming {
  const { message, full_picture: picture, is_hidden: hidden, permalink_url: permalink } = item
  return {
    kind,
    ...idAndTime(item),
    postRemoteId: null,
    parentRemoteId: null,
    author: authorFrom(item['from']),
    text: textOf(message) ?? '',
    attachments: typeof picture === 'string' ? [{ kind: 'photo', url: webAddress(picture) }] : [],
    permalink: webAddress(permalink),
    state: hidden === true ? 'hidden' : 'visible',
  }
}

/** Nothing is kept of what it said, or whose it was. */
export const goneIncoming = (
  kind: Incoming['kind'],
  remoteId: string,
  post: string | null,
  writtenAt: Date,
): Incoming => ({
  kind,
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

/** The id is good on this Page only, and leads to no profile. */
export function authorFrom(from: unknown): Incoming['author'] {
  const { id, name } = fieldsOf(from)
  return { remoteId: textOf(id), name: textOf(name) ?? somebody, profileUrl: null }
}

/** One that cannot be read must not be passed over in silence. */
function idAndTime({ id: told, created_time: created }: Fields): { remoteId: string; writtenAt: Date } {
  const id = idOf(told)
  const writtenAt = new Date(typeof created === 'string' ? created : Number.NaN)
  if (id === null || Number.isNaN(writtenAt.getTime())) throw new ConnectorFailure('unavailable', 'Facebook')
  return { remoteId: id, writtenAt }
}

/** The types are Meta's StoryAttachment's, as far as public clients name them (unverified). */
function attachmentFrom({ type, url }: Fields): Incoming['attachments'][number] {
  const word = textOf(type) ?? ''
  const kind = /sticker/.test(word)
    ? 'sticker'
    : /video|animated/.test(word)
      ? 'video'
      : /photo|image/.test(word)
        ? 'photo'
        : 'link'
  return { kind, url: webAddress(url) }
}

export const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)
