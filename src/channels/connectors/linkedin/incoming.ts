import type { ConnectedAccount } from '../connector.ts'
import { ConnectorFailure } from '../failure.ts'
import type { Incoming } from '../incoming.ts'
import { fieldsOf } from '../parts/json-fields.ts'
import type { Times } from './comment-cursor.ts'
import { dateOf } from '../parts/times.ts'

/** LinkedIn tells who wrote by a URN alone: the name of a member is not for apps that run a page. */
export const someMember = 'A LinkedIn member'

/** `urn:li:comment:(urn:li:activity:A,C)`. */
const commentUrn = /^urn:li:comment:\([\w:]+,(\d+)\)$/

export const isCommentUrn = (urn: string): boolean => commentUrn.test(urn)

/** The last number of a comment's URN, by which its post's path knows it. Throws a `RangeError` for what is no such URN. */
export function numberOf(urn: string): string {
  const number = commentUrn.exec(urn)?.[1]
  if (number === undefined) throw new RangeError('a LinkedIn comment is known by its URN')
  return number
}

interface Place {
  account: ConnectedAccount
  post: string
  permalink: (urn: string) => string
}

/** A comment as the Comments API gives it. One that cannot be read must not be passed over in silence. */
export function commentFrom(
  element: Readonly<Record<string, unknown>>,
  { account, post, permalink }: Place,
): { times: Times; comment: Incoming } {
  // The compliance API, whose schema is the one that is published, gives the URN as `id` and the message as a text.
  const urn = element['commentUrn'] ?? element['$URN'] ?? element['id']
  const written = fieldsOf(element['created'])['time']
  const changed = fieldsOf(element['lastModified'])['time'] ?? written
  const writtenAt = dateOf(written)
  if (typeof urn !== 'string' || !isCommentUrn(urn) || writtenAt === null || dateOf(changed) === null) {
    throw new ConnectorFailure('unavailable', 'LinkedIn')
  }
  const { actor, parentComment, content, message } = element
  const text = typeof message === 'string' ? message : fieldsOf(message)['text']
  const comment: Incoming = {
    kind: 'comment',
    remoteId: urn,
    postRemoteId: post,
    parentRemoteId: typeof parentComment === 'string' ? parentComment : null,
    author: writerOf(actor, account),
    text: typeof text === 'string' ? text : '',
    // A picture in a comment; which fields it has is unverified, so that there is one is all we tell.
    attachments: Array.isArray(content) ? content.map(() => ({ kind: 'photo', url: null })) : [],
    writtenAt,
    permalink: commentLink(permalink(post), urn),
    state: 'visible',
  }
  return { times: { urn, written: writtenAt.getTime(), changed: Number(changed) }, comment }
}

export function writerOf(
  actor: unknown,
  account: Pick<ConnectedAccount, 'remoteId' | 'name'>,
): Incoming['author'] {
  const remoteId = typeof actor === 'string' ? actor : null
  const page = remoteId?.startsWith('urn:li:organization:') ? 'A LinkedIn page' : someMember
  return { remoteId, name: remoteId === account.remoteId ? account.name : page, profileUrl: null }
}

/** Nothing is kept of what it said. */
export function goneComment({
  urn,
  post,
  written,
  permalink,
}: {
  urn: string
  post: string
  written: number
  permalink: (urn: string) => string
}): Incoming {
  return {
    kind: 'comment',
    remoteId: urn,
    postRemoteId: post,
    parentRemoteId: null,
    author: { remoteId: null, name: someMember, profileUrl: null },
    text: '',
    attachments: [],
    writtenAt: new Date(written),
    permalink: permalink(post),
    state: 'gone',
  }
}

/** As LinkedIn's own pages link to a comment (from memory). */
export function commentLink(post: string, urn: string): string {
  const link = new URL(post)
  link.searchParams.set('commentUrn', urn)
  return link.href
}
