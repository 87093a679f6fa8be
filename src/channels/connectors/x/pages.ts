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

/**
 * Reads a list of posts to its end, newest first, at most `mostPages` of a hundred. `complete` is false when there is
 * more. An answer that is no list of posts is a failure: it must not be taken for an empty one.
 */
export async function readList(
  api: XApi,
  account: ConnectedAccount,
  path: string,
  { query, mostPages }: { query: Record<string, string>; mostPages: number },
): Promise<{ listed: Listed[]; complete: boolean }> {
  const listed: Listed[] = []
  // The search has a name of its own for the same thing.
  const tokenName = path === 'tweets/search/recent' ? 'next_token' : 'pagination_token'
  let next: Record<string, string> = {}
  for (let page = 0; page < mostPages; page += 1) {
    const { fields } = await api(account, 'GET', path, {
      query: { ...postQuery, max_results: '100', ...query, ...next },
    })
    const meta = fieldsOf(fields['meta'])
    const people = readPeople(fields['includes'])
    listed.push(...postsOf(fields['data'], meta).map(post => ({ post, people })))
    const token = meta['next_token']
    if (typeof token !== 'string') return { listed, complete: true }
    next = { [tokenName]: token }
  }
  return { listed, complete: false }
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
