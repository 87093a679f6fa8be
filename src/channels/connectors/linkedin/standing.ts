import { ConnectorFailure } from '../failure.ts'
import { fieldsOf } from '../parts/json-fields.ts'
import { dateOf } from '../parts/times.ts'
import type { Standing, StandingPost } from '../standing.ts'
import { elementsOf, organizationOf } from './client.ts'
import type { Rest } from './client.ts'
import { fromLittleText } from './little-text.ts'

export const postsPerPage = 100

export interface Pages {
  rest: Pick<Rest, 'call'>
  permalink: (urn: string) => string
}

/**
 * The organisation's posts, last changed first: one that was changed since comes before what was written since. Among
 * them is the post that a duplicate refers to.
 */
export function linkedinStanding({ rest, permalink }: Pages): Standing {
  return {
    async posts({ account, since, cursor }) {
      const start = cursor === null ? 0 : Number(cursor)
      const part = { start: String(start), count: String(postsPerPage), sortBy: 'LAST_MODIFIED' }
      const query = { q: 'author', author: organizationOf(account), ...part }
      const answer = await rest.call(account, 'GET', ['posts'], { query })
      const page = elementsOf(answer).map(element => readPost(element, permalink))
      const isLast = page.length < postsPerPage || page.some(({ changedAt }) => changedAt < since.getTime())
      return { posts: page.map(({ post }) => post), cursor: isLast ? null : String(start + postsPerPage) }
    },
  }
}

/** It goes into paths and addresses. */
const postUrn = /^urn:li:\w+:\d+$/

/** LinkedIn's Posts API writes `createdAt`, its compliance API `created.time`: the one published schema has the latter. */
function readPost(
  element: Readonly<Record<string, unknown>>,
  permalink: (urn: string) => string,
): { post: StandingPost; changedAt: number } {
  const { id: urn, commentary } = element
  const told = element['createdAt'] ?? fieldsOf(element['created'])['time']
  const changedAt = element['lastModifiedAt'] ?? fieldsOf(element['lastModified'])['time'] ?? told
  const createdAt = dateOf(told)
  if (typeof urn !== 'string' || !postUrn.test(urn) || createdAt === null || typeof changedAt !== 'number') {
    throw new ConnectorFailure('unavailable', 'LinkedIn')
  }
  const text = typeof commentary === 'string' ? fromLittleText(commentary) : ''
  const post = { remoteId: urn, text, createdAt, permalink: permalink(urn), visibility: 'public' as const }
  return { post, changedAt }
}
