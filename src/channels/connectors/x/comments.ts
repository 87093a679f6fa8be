import type { Clock } from '../../../platform/clock.ts'
import type { ConnectedAccount } from '../connector.ts'
import type { Comments, CommentsPage, CommentsQuestion, Incoming } from '../incoming.ts'
import { fieldsOf } from '../parts/json-fields.ts'
import type { XApi } from './client.ts'
import { readCursor, writeCursor } from './cursor.ts'
import type { Cursor, Seen } from './cursor.ts'
import { incomingOf } from './incoming.ts'
import { readList, xTime } from './pages.ts'
import type { Listed } from './pages.ts'

const hourMs = 3_600_000

/** X may show a post a while after the time that it bears: what was written since is asked for again. */
const overlapMs = hourMs

/** X's rules want what was deleted there to be deleted here within a day: https://docs.x.com/developer-terms/policy */
const lookForGoneMs = 24 * hourMs

/** After two weeks nobody looks any more whether a comment still stands: each look costs half a cent. */
const watchMs = 14 * 24 * hourMs

/** The search looks back seven days; a minute less, for the call takes its time. */
const searchBackMs = 7 * 24 * hourMs - 60_000

/** X gives out the newest 800 mentions, in pages of a hundred. */
const mostPages = 8

/** A search holds 512 characters, an id with its operator and an `OR` at most 39. */
const mostConversations = 12

export interface Reading {
  api: XApi
  clock: Clock
  /** `https://x.com`. */
  web: string
}

/**
 * Everything that is written to the account: where it is mentioned, what stands under its newest posts even if it is
 * left out there, and its own answers, by which the outcome of a lost one can be told. An edit is a post of its own at
 * X: it comes as a new one, and the earlier is gone. Whether something was deleted is looked up once a day, for the
 * newest hundred of two weeks, because X charges for it and tells it in no other way.
 */
export function xComments({ api, clock, web }: Reading): Comments['list'] {
  return async ({ account, cursor, posts }) => {
    const now = clock.now()
    const since = readCursor(cursor, now)
    const known = new Set(since.seen.map(one => one.id))
    const listed = (await readAll(api, account, posts, since, now)).filter(({ post }) => !known.has(post.id))
    const whose = { account: account.remoteId, posts: new Set(posts), web }
    const incoming = listed.map(({ post, people }) => incomingOf(post, people, whose))

    const replaced = new Set(listed.flatMap(({ post }) => post.earlier))
    const isDue = now.getTime() - since.lookedAt.getTime() >= lookForGoneMs
    const missing = isDue ? await missingOf(api, account, since.seen) : new Set<string>()
    const gone = since.seen.filter(one => replaced.has(one.id) || missing.has(one.id))

    const stands = since.seen.filter(one => !gone.includes(one))
    const isWatched = (one: Seen): boolean => now.getTime() - one.writtenAt.getTime() <= watchMs
    const seen = [...stands, ...incoming.map(seenOf)].filter(isWatched).sort(oldestFirst)
    const next: Cursor = {
      from: new Date(Math.max(since.from.getTime(), now.getTime() - overlapMs)),
      seen,
      lookedAt: isDue ? now : since.lookedAt,
    }
    return pageOf([...gone.map(goneOf), ...incoming], next)
  }
}

const pageOf = (comments: Incoming[], next: Cursor): CommentsPage => ({
  comments: comments.sort((a, b) => a.writtenAt.getTime() - b.writtenAt.getTime()),
  cursor: writeCursor(next),
  more: false,
})

/** Each post once, wherever it was found. */
async function readAll(
  api: XApi,
  account: ConnectedAccount,
  posts: CommentsQuestion['posts'],
  { from }: Cursor,
  now: Date,
): Promise<Listed[]> {
  const read = async (path: string, more: Record<string, string>, since = from): Promise<Listed[]> => {
    const query = { start_time: xTime(since), ...more }
    return readList(api, account, path, { query, mostPages })
  }
  const conversations = posts.slice(0, mostConversations).map(id => `conversation_id:${id}`)
  const searchFrom = new Date(Math.max(from.getTime(), now.getTime() - searchBackMs))
  const lists = [
    await read(`users/${account.remoteId}/mentions`, {}),
    conversations.length === 0
      ? []
      : await read('tweets/search/recent', { query: conversations.join(' OR ') }, searchFrom),
    await read(`users/${account.remoteId}/tweets`, { exclude: 'retweets' }),
  ]
  const all = lists.flat().filter(({ post }) => post.authorId !== account.remoteId || post.answers !== null)
  return [...new Map(all.map(one => [one.post.id, one])).values()]
}

/** Which of the posts X no longer knows. Of one that it merely does not show us it says something else. */
async function missingOf(api: XApi, account: ConnectedAccount, seen: readonly Seen[]): Promise<Set<string>> {
  if (seen.length === 0) return new Set()
  const query = { ids: seen.map(one => one.id).join(',') }
  const { fields } = await api(account, 'GET', 'tweets', { query })
  const errors = Array.isArray(fields['errors']) ? (fields['errors'] as unknown[]).map(fieldsOf) : []
  const missing = errors.flatMap(({ type, resource_id: id, value }) => {
    const isMissing = typeof type === 'string' && type.endsWith('/resource-not-found')
    return isMissing ? [id ?? value] : []
  })
  return new Set(missing.filter(id => typeof id === 'string'))
}

const seenOf = ({ remoteId, writtenAt, kind, postRemoteId }: Incoming): Seen => ({
  id: remoteId,
  writtenAt,
  kind: kind === 'mention' ? 'mention' : 'comment',
  postRemoteId,
})

const goneOf = ({ id, writtenAt, kind, postRemoteId }: Seen): Incoming => ({
  kind,
  remoteId: id,
  postRemoteId,
  parentRemoteId: null,
  author: { remoteId: null, name: '', profileUrl: null },
  text: '',
  attachments: [],
  writtenAt,
  permalink: null,
  state: 'gone',
})

const oldestFirst = (a: Seen, b: Seen): number => a.writtenAt.getTime() - b.writtenAt.getTime()
