import type { ConnectedAccount } from '../connector.ts'
import { ConnectorFailure } from '../failure.ts'
import type { CommentsPage, CommentsQuestion, Incoming } from '../incoming.ts'
import { fieldsOf } from '../parts/json-fields.ts'
import type { Youtube } from './client.ts'
import { name } from './client.ts'
import { lists, markOf, parentOf, readComment } from './comment.ts'
import type { Cursor, Known, Seen, Walk } from './cursor.ts'
import { readCursor, startWalk, writeCursor } from './cursor.ts'
import type { YoutubePlaces } from './packs.ts'

/** Of each list, a hundred threads a page: what is older is not followed for edits and deletions any more. */
export const mostPages = 5

/** At the very first look, when everything is read: ten thousand threads. */
const mostFirstPages = 100

/** Under one comment: more than two thousand answers are not followed. */
const mostAnswerPages = 20

/** As many ids as one call takes. */
const idsAtOnce = 50

interface Thread {
  id: string
  comments: Incoming[]
  /** Answers, as the network counts them; null when it does not say. */
  answers: number | null
}

/**
 * One page of one list: public comments, those that wait to be looked at, and what the network takes for spam. After the
 * last list comes what is gone. A round costs three units, one more for each thread with new answers beyond the first
 * five, and one for each fifty comments that were not met again. Within a page the oldest comes first.
 *
 * Unverified: whether answers that are held come along when a thread has more than five of them, and whether the network
 * shows a rejected comment to who asks for its id; if it does not, a rejected one is listed as gone.
 */
export async function listComments(
  youtube: Youtube,
  places: YoutubePlaces,
  { account, cursor: text }: CommentsQuestion,
): Promise<CommentsPage> {
  const cursor = readCursor(text)
  const walk = cursor.walk ?? startWalk
  const { threads, next } = await readThreads(youtube, places, account, walk)
  const met = new Map(walk.met)
  const news: Incoming[] = []
  const keeps = walk.pages < mostPages
  for (const thread of threads) {
    const { comments, carried } = await withAnswers(youtube, places, account, thread, cursor, walk)
    for (const comment of comments) {
      const known = knownOf(comment, comment.remoteId === thread.id ? (thread.answers ?? 0) : 0)
      const before = met.get(comment.remoteId) ?? cursor.known.get(comment.remoteId)
      if (before?.mark !== known.mark) news.push(comment)
      if (keeps) met.set(comment.remoteId, known)
    }
    if (keeps) for (const [id, known] of carried) met.set(id, known)
  }
  const further = nextStep(walk, next, cursor.first)
  if (further !== null) return page(news, { ...cursor, walk: { ...further, met } })
  const gone = await goneSince(youtube, account, cursor, met)
  return page([...news, ...gone], { known: met, first: false, walk: null })
}

function page(comments: Incoming[], cursor: Cursor): CommentsPage {
  const oldestFirst = comments.toSorted((a, b) => a.writtenAt.getTime() - b.writtenAt.getTime())
  return { comments: oldestFirst, cursor: writeCursor(cursor), more: cursor.walk !== null }
}

/** Null: the round is over. */
function nextStep(walk: Walk, pageToken: string | null, first: boolean): Omit<Walk, 'met'> | null {
  const { list, pages } = walk
  // A page that leads to itself would be read for ever.
  const further = pageToken !== null && pageToken !== walk.pageToken
  if (further && pages + 1 < (first ? mostFirstPages : mostPages))
    return { list, pageToken, pages: pages + 1 }
  return list + 1 < lists.length ? { list: list + 1, pageToken: null, pages: 0 } : null
}

const knownOf = (comment: Incoming, answers: number): Known => ({
  mark: markOf(comment),
  visible: comment.state === 'visible',
  writtenAt: Math.floor(comment.writtenAt.getTime() / 1000),
  videoId: comment.postRemoteId,
  answers,
})

async function readThreads(
  youtube: Youtube,
  places: YoutubePlaces,
  account: ConnectedAccount,
  { list, pageToken }: Walk,
): Promise<{ threads: Thread[]; next: string | null }> {
  const status = lists[list]!
  const query = {
    part: 'snippet,replies',
    allThreadsRelatedToChannelId: account.remoteId,
    moderationStatus: status,
    order: 'time',
    maxResults: '100',
    textFormat: 'plainText',
  }
  const ask = (token: string | null) =>
    youtube.call(account, 'commentThreads.list', { query: { ...query, ...(token && { pageToken: token }) } })
  const { fields } = await ask(pageToken).catch((error: unknown) => {
    const old = error instanceof ConnectorFailure && error.network.code === 'invalidPageToken'
    // The network has forgotten where we were: from the top, where what was met already is passed over.
    if (old && pageToken !== null) return ask(null)
    throw error
  })
  const threads = itemsOf(fields).map((item): Thread => {
    const { id, snippet, replies } = fieldsOf(item)
    const { topLevelComment, totalReplyCount } = fieldsOf(snippet)
    const below = fieldsOf(replies)['comments']
    const all = [topLevelComment, ...(Array.isArray(below) ? (below as unknown[]) : [])]
    return {
      id: typeof id === 'string' ? id : '',
      comments: all.map(one => readComment(one, status, places)).filter(comment => comment !== null),
      answers: typeof totalReplyCount === 'number' ? totalReplyCount : null,
    }
  })
  return { threads, next: textOf(fields['nextPageToken']) }
}

/** A thread brings a few of its answers along; the others are asked for when their number has changed. */
async function withAnswers(
  youtube: Youtube,
  places: YoutubePlaces,
  account: ConnectedAccount,
  { id, comments, answers }: Thread,
  { known }: Cursor,
  { list }: Walk,
): Promise<{ comments: Incoming[]; carried: Seen }> {
  if (lists[list] !== 'published' || answers === null || comments.length > answers)
    return { comments, carried: new Map() }
  if (known.get(id)?.answers === answers) {
    const along = new Set(comments.map(({ remoteId }) => remoteId))
    const below = [...known].filter(([other, { visible }]) => visible && parentOf(other) === id)
    return { comments, carried: new Map(below.filter(([other]) => !along.has(other))) }
  }
  const all = new Map(comments.map(comment => [comment.remoteId, comment]))
  let pageToken: string | null = null
  for (let pages = 0; pages < mostAnswerPages; pages += 1) {
    const query = { part: 'snippet', parentId: id, maxResults: '100', textFormat: 'plainText' }
    const { fields }: { fields: Readonly<Record<string, unknown>> } = await youtube.call(
      account,
      'comments.list',
      {
        query: { ...query, ...(pageToken !== null && { pageToken }) },
      },
    )
    for (const item of itemsOf(fields)) {
      const answer = readComment(item, 'published', places)
      if (answer !== null) all.set(answer.remoteId, answer)
    }
    pageToken = textOf(fields['nextPageToken'])
    if (pageToken === null) break
  }
  return { comments: [...all.values()], carried: new Map() }
}

/** What stood there in the last round, was not met in this one and is not there when asked for by its id. */
async function goneSince(
  youtube: Youtube,
  account: ConnectedAccount,
  { known }: Cursor,
  met: Seen,
): Promise<Incoming[]> {
  const missing = [...known].filter(([id]) => !met.has(id))
  const there = new Set<string>()
  for (let at = 0; at < missing.length; at += idsAtOnce) {
    const ids = missing.slice(at, at + idsAtOnce).map(([id]) => id)
    const query = { part: 'id', id: ids.join(',') }
    const { fields } = await youtube.call(account, 'comments.list', { query })
    for (const item of itemsOf(fields)) there.add(textOf(fieldsOf(item)['id']) ?? '')
  }
  return missing.filter(([id]) => !there.has(id)).map(([id, last]) => goneComment(id, last))
}

const goneComment = (id: string, { writtenAt, videoId }: Known): Incoming => ({
  kind: 'comment',
  remoteId: id,
  postRemoteId: videoId,
  parentRemoteId: parentOf(id),
  author: { remoteId: null, name: '', profileUrl: null },
  text: '',
  attachments: [],
  writtenAt: new Date(writtenAt * 1000),
  permalink: null,
  state: 'gone',
})

/** An answer that is no list must not be read as "nobody wrote anything". */
function itemsOf(fields: Readonly<Record<string, unknown>>): unknown[] {
  if (Array.isArray(fields['items'])) return fields['items'] as unknown[]
  throw new ConnectorFailure('unavailable', name)
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
