import type { Incoming } from '../../channels/connectors/incoming.ts'
import type { Attachments, CommentState } from '../tables.ts'

/** What a comment is at one time, as far as a change of it makes another version. */
export interface Content {
  /** Null: nobody knows what was written, or the network's time for keeping it is over. */
  text: string | null
  attachments: Attachments
  state: CommentState
}

/** What is kept of a comment, apart from whose it is. */
export interface Followed extends Content {
  kind: Incoming['kind']
  remoteId: string
  postRemoteId: string | null
  parentRemoteId: string | null
  author: Incoming['author']
  permalink: string | null
  writtenAt: Date
  changedAt: Date
  version: number
  /** Earlier versions and this one. */
  versions: readonly Content[]
}

/** How something came to be known. */
export interface Heard {
  /**
   * A list shows what stands there now; a push tells what happened some time, perhaps a second time. A person tells what
   * they saw or did where nobody but people looks. An act is what we did there ourselves, a moment ago.
   */
  from: 'list' | 'push' | 'person' | 'act'
  /** When the network was asked, or when the push came. */
  askedAt: Date
  now: Date
}

/** What one more word about a comment comes to. */
export type Step =
  | { kind: 'nothing' }
  /** Nobody wrote anything: only where it stands is known better now. */
  | { kind: 'learned'; is: Followed }
  | { kind: 'new' | 'changed' | 'gone'; is: Followed }

/**
 * Follows one comment. Pure. Words about it come twice, late and out of order, from lists and pushes at once, and no
 * network numbers its changes; so:
 *
 * - what was seen in an earlier version is old news, unless a list says so that was asked for after the last change, or
 *   we made it so ourselves;
 * - what is gone stays gone, unless such a list shows it;
 * - what was written is kept when it goes, and when it is told only after it went.
 */
export function follow(known: Followed | null, incoming: Incoming, heard: Heard): Step {
  if (known === null)
    return { kind: incoming.state === 'gone' ? 'gone' : 'new', is: firstOf(incoming, heard) }
  const isCertain = heard.from === 'act' || (heard.from === 'list' && heard.askedAt > known.changedAt)
  const learned = learn(known, incoming, heard)
  const next = nextOf(known, contentOf(incoming), isCertain)
  const isOld = (isCertain ? [known] : known.versions).some(version => isSame(version, next))
  if (isOld || isSame(known, next)) {
    return learned === known ? { kind: 'nothing' } : { kind: 'learned', is: learned }
  }
  const version = known.version + 1
  const versions = [...known.versions, next]
  const kind = next.state === 'gone' && known.state !== 'gone' ? 'gone' : 'changed'
  return { kind, is: { ...learned, ...next, changedAt: heard.now, version, versions } }
}

/**
 * The first word of a network about what only a report told of makes a version, though it says the same: that is the
 * snapshot of it, with its writer.
 */
export function confirm(known: Followed, step: Step, now: Date): Step {
  if (step.kind !== 'nothing' && step.kind !== 'learned') return step
  const is = step.kind === 'learned' ? step.is : known
  const { text, attachments, state, version, versions } = is
  const same = { text, attachments, state }
  return {
    kind: 'changed',
    is: { ...is, changedAt: now, version: version + 1, versions: [...versions, same] },
  }
}

function nextOf(known: Followed, told: Content, isCertain: boolean): Content {
  const isOldWriting = known.versions.some(version => isSameWriting(version, told))
  const keepsWriting = told.text === null || (isOldWriting && (!isCertain || told.state === 'gone'))
  const staysGone = known.state === 'gone' && !isCertain
  const { text, attachments } = keepsWriting ? known : told
  return { text, attachments, state: staysGone ? 'gone' : told.state }
}

function firstOf(incoming: Incoming, { now }: Heard): Followed {
  const { kind, remoteId, postRemoteId, parentRemoteId, author, permalink, writtenAt } = incoming
  const content = contentOf(incoming)
  return {
    kind,
    remoteId,
    postRemoteId,
    parentRemoteId,
    author,
    permalink,
    writtenAt,
    ...content,
    changedAt: now,
    version: 1,
    versions: [content],
  }
}

/** Of what is gone, many networks say no more than that it is. */
function contentOf({ text, attachments, state }: Incoming): Content {
  return { text: state === 'gone' && text === '' ? null : text, attachments, state }
}

const isSame = (one: Content, other: Content): boolean =>
  one.state === other.state && isSameWriting(one, other)

/** The addresses of a picture change with every look; that there is one does not. */
function isSameWriting(one: Content, other: Content): boolean {
  return (
    one.text === other.text &&
    one.attachments.length === other.attachments.length &&
    one.attachments.every(({ kind }, at) => kind === other.attachments[at]!.kind)
  )
}

/** A push names less than a list: what it leaves open is filled, and a list is believed. */
function learn(known: Followed, incoming: Incoming, { from }: Heard): Followed {
  const better = <T>(before: T | null, now: T | null): T | null =>
    from === 'list' ? (now ?? before) : (before ?? now)
  const author = {
    remoteId: better(known.author.remoteId, incoming.author.remoteId),
    name: better(known.author.name || null, incoming.author.name || null) ?? '',
    profileUrl: better(known.author.profileUrl, incoming.author.profileUrl),
  }
  const postRemoteId = better(known.postRemoteId, incoming.postRemoteId)
  const parentRemoteId = better(known.parentRemoteId, incoming.parentRemoteId)
  const permalink = better(known.permalink, incoming.permalink)
  const isSameAs =
    author.remoteId === known.author.remoteId &&
    author.name === known.author.name &&
    author.profileUrl === known.author.profileUrl &&
    postRemoteId === known.postRemoteId &&
    parentRemoteId === known.parentRemoteId &&
    permalink === known.permalink
  return isSameAs ? known : { ...known, author, postRemoteId, parentRemoteId, permalink }
}
