import type { ConnectedAccount } from '../connector.ts'
import { ConnectorFailure } from '../failure.ts'
import type { GraphAnswer } from './client.ts'
import { isNews, readCursor, remember, secondOf, writeCursor } from './cursor.ts'
import type { LookedThread } from './cursor.ts'
import type { CommentsPage, CommentsQuestion, Incoming } from '../incoming.ts'
import { fieldsOf } from '../parts/json-fields.ts'

/** Each is at least one call, and how many an hour a Page may make depends on how many people it reaches. */
const threadsPerLook = 10

/** Of one thread, a hundred comments or fewer each. */
const mostPages = 20

/** Something under which comments stand: a post by its id, or an edge of the account with what others wrote there. */
export interface Threads {
  /** In which order to look; may depend on what was seen before. */
  all(posts: readonly string[], before: Readonly<Record<string, LookedThread>>): readonly string[]
  /** One part of a thread. @throws ConnectorFailure subcode 33 when there is no such thread */
  page(account: ConnectedAccount, thread: string, after: string | null): Promise<ThreadPage>
  /** Newest first from beginning to end, so that reading may end at what was not followed. */
  readonly inOrder: boolean
  /** A comment that its list does not show; null when there is none. */
  one(account: ConnectedAccount, thread: string, id: string): Promise<Incoming | null>
  gone(thread: string, id: string, writtenAt: Date): Incoming
  /** @throws ConnectorFailure when the key is not the account's own: then not to see something proves nothing. */
  checkKey(account: ConnectedAccount): Promise<void>
}

export interface ThreadPage {
  comments: readonly Incoming[]
  /** Null: there is no more. */
  after: string | null
}

/** Looks at some threads and tells what is new, changed or gone in them since the cursor. */
export async function lookAtThreads(
  given: Threads,
  { account, cursor, posts }: CommentsQuestion,
): Promise<CommentsPage> {
  let checked: Promise<void> | undefined
  // Once for all that is missing.
  const threads: Threads = { ...given, checkKey: () => (checked ??= given.checkKey(account)) }
  const looked = readCursor(cursor)
  const { round } = looked
  const next: Record<string, LookedThread> = { ...looked.threads }
  const comments: Incoming[] = []
  const waiting = (): string[] =>
    threads.all(posts, next).filter(thread => (next[thread]?.round ?? 0) < round)
  for (let count = 0; count < threadsPerLook; count += 1) {
    const [thread] = waiting()
    if (thread === undefined) break
    const { told, after } = await lookAt(threads, account, { thread, before: next[thread], round })
    comments.push(...told)
    next[thread] = after
  }
  const more = waiting().length > 0
  // Of what nobody asks for any more, nothing is remembered.
  const asked = new Set(threads.all(posts, next))
  const kept = Object.fromEntries(Object.entries(next).filter(([thread]) => asked.has(thread)))
  comments.sort((a, b) => a.writtenAt.getTime() - b.writtenAt.getTime())
  return { comments, cursor: writeCursor({ round: more ? round : round + 1, threads: kept }), more }
}

async function lookAt(
  threads: Threads,
  account: ConnectedAccount,
  { thread, before, round }: { thread: string; before: LookedThread | undefined; round: number },
): Promise<{ told: Incoming[]; after: LookedThread }> {
  const read = await readThread(threads, account, thread, before)
  const there = read ?? new Map<string, Incoming>()
  const gone: Incoming[] = []
  for (const [id, [, written]] of Object.entries(before?.seen ?? {})) {
    if (there.has(id)) continue
    // A list that moved while it was read may have passed over one, and some lists leave out what is hidden. What stood
    // under a post that is gone is gone with it.
    const one = read === null ? null : await threads.one(account, thread, id)
    if (one !== null) there.set(id, one)
    else gone.push(threads.gone(thread, id, new Date(written * 1000)))
  }
  if (read === null || gone.length > 0) await threads.checkKey(account)
  const told = [...there.values()].filter(comment => isNews(comment, before))
  // Meta's times are whole seconds: within one, the list's own order counts.
  if (threads.inOrder) told.reverse()
  return { told: [...told, ...gone], after: remember([...there.values()], round, before) }
}

/** By id, so that each is there once however the list moved while it was read. Null: there is no such thread. */
async function readThread(
  threads: Threads,
  account: ConnectedAccount,
  thread: string,
  before: LookedThread | undefined,
): Promise<Map<string, Incoming> | null> {
  const there = new Map<string, Incoming>()
  let after: string | null = null
  for (let page = 0; page < mostPages; page += 1) {
    const part: ThreadPage | null = await threads.page(account, thread, after).catch(notThere)
    if (part === null) return null
    for (const comment of part.comments) there.set(comment.remoteId, comment)
    const last = part.comments.at(-1)
    const passed = threads.inOrder && last !== undefined && secondOf(last) < (before?.floor ?? 0)
    if (part.after === null || passed) break
    after = part.after
  }
  return there
}

/** Null for what is not there, or not for this key to see: Meta does not tell the two apart. Other failures stay. */
export function notThere(error: unknown): null {
  if (error instanceof ConnectorFailure && error.network.subcode === '33') return null
  throw error
}

/** A list's items and where it goes on. An answer that is no list must not be read as an empty one. */
export function readList(network: string, { fields }: GraphAnswer) {
  const { data, paging } = fields
  if (!Array.isArray(data)) throw new ConnectorFailure('unavailable', network)
  const { cursors, next } = fieldsOf(paging)
  const after = fieldsOf(cursors)['after']
  return {
    items: (data as unknown[]).map(fieldsOf),
    after: typeof next === 'string' && typeof after === 'string' ? after : null,
  }
}
