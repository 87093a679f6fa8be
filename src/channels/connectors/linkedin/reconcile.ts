import type { Reconciliation, ReconcileQuestion } from '../connector.ts'
import { ConnectorFailure } from '../failure.ts'
import { fieldsOf } from '../parts/json-fields.ts'
import { elementsOf } from './client.ts'
import type { RestAnswer } from './client.ts'
import { fromLittleText } from './little-text.ts'
import { reconcileByText } from '../parts/reconcile-by-text.ts'
import type { SeenPost, When } from '../parts/reconcile-by-text.ts'
import { dateOf } from '../parts/times.ts'

export const postsPerPage = 100
/** A school that posted more since the attempt needs a person to look. */
const mostPages = 5

export interface Author extends When {
  permalink: (urn: string) => string
  /** One page of the organisation's posts, last changed first. */
  readPosts: (start: number) => Promise<RestAnswer>
}

/**
 * Looks for a post with this text on the page since the attempt began. It also finds what a duplicate refers to: the post
 * that LinkedIn names then is one of these.
 */
export function reconcileWithPosts(question: ReconcileQuestion, author: Author): Promise<Reconciliation> {
  const { now, settleSeconds } = author
  const wanted = question.content.text
  const read = (earliest: Date): Promise<SeenPost[] | null> => postsSince(earliest, author)
  return reconcileByText(question, { now, settleSeconds, wanted, read })
}

/** Null: there is more than we are willing to read. */
async function postsSince(earliest: Date, { readPosts, permalink }: Author): Promise<SeenPost[] | null> {
  const posts: SeenPost[] = []
  for (let page = 0; page < mostPages; page += 1) {
    const part = elementsOf(await readPosts(page * postsPerPage)).map(element => readPost(element, permalink))
    posts.push(...part.map(({ post }) => post))
    if (part.length < postsPerPage || part.some(({ changedAt }) => changedAt < earliest.getTime()))
      return posts
  }
  return null
}

/** It goes into paths and addresses. */
const postUrn = /^urn:li:\w+:\d+$/

/** LinkedIn's Posts API writes `createdAt`, its compliance API `created.time`: the one published schema has the latter. */
function readPost(
  element: Readonly<Record<string, unknown>>,
  permalink: (urn: string) => string,
): { post: SeenPost; changedAt: number } {
  const { id: urn, commentary } = element
  const createdAt = element['createdAt'] ?? fieldsOf(element['created'])['time']
  const changedAt = element['lastModifiedAt'] ?? fieldsOf(element['lastModified'])['time'] ?? createdAt
  const at = dateOf(createdAt)
  if (typeof urn !== 'string' || !postUrn.test(urn) || at === null || typeof changedAt !== 'number') {
    throw new ConnectorFailure('unavailable', 'LinkedIn')
  }
  const text = typeof commentary === 'string' ? fromLittleText(commentary) : ''
  const post = { remoteId: urn, text, at, permalink: permalink(urn) }
  return { post, changedAt }
}
