import type { ConnectedAccount } from '../connector.ts'
import { ConnectorFailure } from '../failure.ts'
import { fieldsOf } from '../parts/json-fields.ts'
import type { XApi } from './client.ts'
import { networkName } from './failure.ts'
import { postQuery, readPeople, readPost } from './incoming.ts'
import type { People, SeenPost } from './incoming.ts'

export interface Listed {
  post: SeenPost
  people: People
}

/** One page of a list of posts, newest first; `next` leads on. An answer that is no list must not be taken for an empty one. */
export async function readPage(
  api: XApi,
  account: ConnectedAccount,
  path: string,
  query: Record<string, string>,
  token: string | null,
): Promise<{ listed: Listed[]; next: string | null }> {
  // The search has a name of its own for the same thing.
  const tokenName = path === 'tweets/search/recent' ? 'next_token' : 'pagination_token'
  const { fields } = await api(account, 'GET', path, {
    query: { ...postQuery, max_results: '100', ...query, ...(token !== null && { [tokenName]: token }) },
  })
  const meta = fieldsOf(fields['meta'])
  const people = readPeople(fields['includes'])
  const listed = postsOf(fields['data'], meta).map(post => ({ post, people }))
  const next = meta['next_token']
  return { listed, next: typeof next === 'string' ? next : null }
}

/** Reads a list of posts to its end, or as many pages of a hundred as are allowed. */
export async function readList(
  api: XApi,
  account: ConnectedAccount,
  path: string,
  { query, mostPages }: { query: Record<string, string>; mostPages: number },
): Promise<Listed[]> {
  const listed: Listed[] = []
  let token: string | null = null
  for (let page = 0; page < mostPages; page += 1) {
    const part = await readPage(api, account, path, query, token)
    listed.push(...part.listed)
    if (part.next === null) break
    token = part.next
  }
  return listed
}

/** X leaves `data` out when there is nothing, and says so in `meta`. */
function postsOf(data: unknown, meta: Readonly<Record<string, unknown>>): SeenPost[] {
  if (data === undefined && meta['result_count'] === 0) return []
  const posts = Array.isArray(data) ? (data as unknown[]).map(readPost) : [null]
  return posts.map(post => {
    if (post === null) throw new ConnectorFailure('unavailable', networkName)
    return post
  })
}

/** X takes whole seconds. */
export const xTime = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`
