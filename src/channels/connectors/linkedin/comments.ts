import type { Clock } from '../../../platform/clock.ts'
import type { ConnectedAccount } from '../connector.ts'
import { ConnectorFailure } from '../failure.ts'
import type { Comments, CommentsPage, CommentsQuestion, Incoming } from '../incoming.ts'
import { fieldsOf } from '../parts/json-fields.ts'
import { elementsOf } from './client.ts'
import type { Rest } from './client.ts'
import { actOnComment } from './comment-acts.ts'
import { isNews, keptMs, readCursor, remember, writeCursor } from './comment-cursor.ts'
import type { LookedPost, Times } from './comment-cursor.ts'
import { commentFrom, goneComment, numberOf } from './incoming.ts'
import { heldRoles, mayReadComments } from './roles.ts'

/** Each post costs at least one call, and an app in the development tier has 500 a day. */
const postsPerLook = 10
const perPage = 100
/** Of one post or under one comment; what lies beyond is told to be neither new nor gone. */
const mostPages = 20

export interface CommentsOptions {
  rest: Rest
  clock: Clock
  permalink: (urn: string) => string
}

/** https://learn.microsoft.com/linkedin/marketing/community-management/shares/comments-api */
export function linkedinComments(options: CommentsOptions): Comments {
  return {
    list: question => look(options, question),
    act: request => actOnComment(options, request),
    kinds: ['comment'],
    // Ten posts a look, and an app in the development tier has 500 calls a day.
    pollMinutes: 30,
    retention: {
      commentHours: keptMs / 3_600_000,
      profileHours: 24,
      source: 'https://learn.microsoft.com/linkedin/marketing/data-storage-requirements',
    },
  }
}

async function look(
  options: CommentsOptions,
  { account, cursor, posts }: CommentsQuestion,
): Promise<CommentsPage> {
  const looked = readCursor(cursor)
  const waiting = posts.filter(post => (looked.posts[post]?.round ?? 0) < looked.round)
  const comments: Incoming[] = []
  // Of posts that nobody asks for any more, nothing is remembered.
  const next: Record<string, LookedPost> = {}
  for (const post of posts) if (looked.posts[post]) next[post] = looked.posts[post]

  for (const post of waiting.slice(0, postsPerLook)) {
    const at = options.clock.now().getTime()
    const before = looked.posts[post]
    const all = await allUnder(options, account, post)
    const known: Times[] = all.map(({ times }) => times)
    comments.push(...all.filter(({ times }) => isNews(times, before)).map(({ comment }) => comment))
    comments.push(...(await goneSince(options, account, { post, before, known })))
    next[post] = remember(known, looked.round, at)
  }
  const more = waiting.length > postsPerLook
  comments.sort(byTime)
  return { comments, cursor: writeCursor({ round: looked.round + (more ? 0 : 1), posts: next }), more }
}

/** Of two in the same millisecond the one with the lower number is the older (a guess; the list does not say). */
function byTime(a: Incoming, b: Incoming): number {
  const apart = a.writtenAt.getTime() - b.writtenAt.getTime()
  return apart !== 0 ? apart : BigInt(numberOf(a.remoteId)) < BigInt(numberOf(b.remoteId)) ? -1 : 1
}

interface Found {
  times: Times
  comment: Incoming
}

/** The comments of a post and the answers to them, each once, however the list moved while it was read. */
async function allUnder(options: CommentsOptions, account: ConnectedAccount, post: string): Promise<Found[]> {
  const found = new Map<string, Found>()
  const read = async (thread: string): Promise<void> => {
    for (const element of await elementsUnder(options, account, thread)) {
      const one = commentFrom(element, { account, post, permalink: options.permalink })
      const isNew = !found.has(one.comment.remoteId)
      found.set(one.comment.remoteId, one)
      if (isNew && one.comment.parentRemoteId === null && hasAnswers(element))
        await read(one.comment.remoteId)
    }
  }
  await read(post)
  return [...found.values()]
}

/** The count's name is from memory: without it there may be answers. */
function hasAnswers(element: Readonly<Record<string, unknown>>): boolean {
  return fieldsOf(element['commentsSummary'])['totalFirstLevelComments'] !== 0
}

async function elementsUnder(
  { rest }: CommentsOptions,
  account: ConnectedAccount,
  thread: string,
): Promise<Readonly<Record<string, unknown>>[]> {
  const elements: Readonly<Record<string, unknown>>[] = []
  for (let page = 0; page < mostPages; page += 1) {
    const query = { start: String(page * perPage), count: String(perPage) }
    const answer = await rest
      .call(account, 'GET', ['socialActions', thread, 'comments'], { query })
      .catch((error: unknown) => {
        // The post, or the comment that was answered, is gone, and what hung on it with it.
        if (error instanceof ConnectorFailure && error.network.status === 404) return null
        throw error
      })
    if (answer === null) break
    const part = elementsOf(answer)
    elements.push(...part)
    if (part.length < perPage) break
  }
  return elements
}

/**
 * What stood there at the last look and does not any more. A list that moved while it was read may have passed over one,
 * so each is asked for by itself; and silence is taken for absence only from a role that may read at all.
 */
async function goneSince(
  { rest, permalink }: CommentsOptions,
  account: ConnectedAccount,
  { post, before, known }: { post: string; before: LookedPost | undefined; known: readonly Times[] },
): Promise<Incoming[]> {
  const there = new Set(known.map(({ urn }) => urn))
  const missing = Object.entries(before?.seen ?? {}).filter(([urn]) => !there.has(urn))
  if (missing.length === 0) return []
  const roles = (await heldRoles(rest, account)).filter(
    ({ organization }) => organization === account.remoteId,
  )
  if (!roles.some(mayReadComments)) throw new ConnectorFailure('permission', 'LinkedIn')
  const gone: Incoming[] = []
  for (const [urn, [written]] of missing) {
    if (await isGone(rest, account, post, urn)) gone.push(goneComment({ urn, post, written, permalink }))
  }
  return gone
}

async function isGone(rest: Rest, account: ConnectedAccount, post: string, urn: string): Promise<boolean> {
  try {
    await rest.call(account, 'GET', ['socialActions', post, 'comments', numberOf(urn)])
    return false
  } catch (error) {
    if (error instanceof ConnectorFailure && error.network.status === 404) return true
    throw error
  }
}
