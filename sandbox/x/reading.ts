import type { Call, Endpoint } from './call.ts'
import type { Answer } from './faults.ts'
import { invalidRequest, notFound, notPermitted } from './problem.ts'
import { includes, shownPost } from './render.ts'
import type { Post } from './state.ts'
import { handlesIn } from './text.ts'

/** `GET /2/users/{id}/tweets`: what the account wrote, newest first. */
export const timeline: Endpoint = call => {
  const { state, user, path, query } = call
  if (path['id'] !== user.id) throw notPermitted()
  const without = query.get('exclude')?.split(',') ?? []
  const fits = (post: Post): boolean =>
    post.authorId === user.id && !(without.includes('replies') && post.replyTo !== null)
  return { does: 'read', run: async () => page(call, state.postsWhere(fits), 3200) }
}

/** `GET /2/users/{id}/mentions`: where others name the account, newest first; X keeps the newest 800. */
export const mentions: Endpoint = call => {
  const { state, user, path } = call
  if (path['id'] !== user.id) throw notPermitted()
  const handle = user.handle.toLowerCase()
  const fits = (post: Post): boolean => post.authorId !== user.id && handlesIn(post.text).includes(handle)
  return { does: 'read', run: async () => page(call, state.postsWhere(fits), 800) }
}

const mostQuery = 512
const recentDays = 7

/** `GET /2/tweets/search/recent`: of X's language only `conversation_id:1 OR conversation_id:2`. */
export const searchRecent: Endpoint = call => {
  const { state, query, now } = call
  const asked = query.get('query') ?? ''
  if (asked.length > mostQuery) throw invalidRequest(`The query is longer than ${mostQuery} characters`)
  const terms = asked.split(' OR ').map(term => /^conversation_id:(\d{1,19})$/.exec(term)?.[1])
  if (terms.includes(undefined)) throw invalidRequest('The stand-in searches for conversation_id only')
  const earliest = now().getTime() - recentDays * 86_400_000
  const from = query.get('start_time')
  if (from !== null && Date.parse(from) < earliest) throw invalidRequest('start_time is more than 7 days ago')
  // As at X, the root of a conversation does not answer to its own id.
  const fits = (post: Post): boolean =>
    terms.includes(post.conversationId) && post.replyTo !== null && Date.parse(post.createdTime) >= earliest
  return { does: 'read', run: async () => page(call, state.postsWhere(fits), Infinity) }
}

/** `GET /2/tweets?ids=`: what is not there is told beside what is, with status 200. */
export const lookUpPosts: Endpoint = ({ state, query }) => {
  const ids = query.get('ids')!.split(',')
  const posts = ids.flatMap(id => state.posts.get(id) ?? [])
  const errors = ids
    .filter(id => !state.posts.has(id))
    .map(id => {
      const { status: _status, ...problem } = notFound('tweet', id).body() as Record<string, unknown>
      return { ...problem, parameter: 'ids' }
    })
  const data = posts.map(post => shownPost(post, state, query))
  const body = {
    ...(data.length > 0 && { data }),
    ...includes(posts, state, query),
    ...(errors.length > 0 && { errors }),
  }
  return { does: 'read', run: async () => ({ status: 200, body }) }
}

function page({ state, query }: Call, all: Post[], most: number): Answer {
  const from = time(query, 'start_time', -Infinity)
  const until = time(query, 'end_time', Infinity)
  const [after, before] = [query.get('since_id'), query.get('until_id')]
  const fitting = all.slice(0, most).filter(({ id, createdTime }) => {
    const at = Math.floor(Date.parse(createdTime) / 1000) * 1000
    const inTime = at >= from && at < until
    return inTime && (!after || BigInt(id) > BigInt(after)) && (!before || BigInt(id) < BigInt(before))
  })
  const token = query.get('pagination_token') ?? query.get('next_token')
  const start = token === null ? 0 : 1 + fitting.findIndex(post => tokenOf(post) === token)
  if (token !== null && start === 0) throw invalidRequest('The pagination token is not of this list')
  const count = Number(query.get('max_results') ?? 10)
  const posts = fitting.slice(start, start + count)
  const more = start + count < fitting.length
  const meta = {
    result_count: posts.length,
    ...(posts[0] && { newest_id: posts[0].id, oldest_id: posts.at(-1)!.id }),
    ...(more && { next_token: tokenOf(posts.at(-1)!) }),
  }
  // As at X, an empty list is no `data` at all.
  const data = posts.length > 0 && { data: posts.map(post => shownPost(post, state, query)) }
  return { status: 200, body: { ...data, ...includes(posts, state, query), meta } }
}

function time(query: URLSearchParams, name: string, otherwise: number): number {
  const text = query.get(name)
  if (text === null) return otherwise
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/.test(text))
    throw invalidRequest(`${name} is no time`)
  return Date.parse(text)
}

const tokenOf = (post: Post): string => Buffer.from(`after ${post.id}`).toString('base64url')
