import type { Reconciliation, ReconcileQuestion } from './connector.ts'
import { ConnectorFailure } from './failure.ts'
import { fieldsOf } from './json-fields.ts'
import { elementsOf } from './linkedin-client.ts'
import type { RestAnswer } from './linkedin-client.ts'
import { fromLittleText } from './linkedin-little-text.ts'

/** The network's clock and ours may differ. */
const clockDifferenceMs = 120_000

export const postsPerPage = 100
/** A school that posted more since the attempt needs a person to look. */
const mostPages = 5

/** When looking failed and the network named no time. */
const lookAgainAfterMs = 60_000

export interface Author {
  now: Date
  settleSeconds: number
  permalink: (urn: string) => string
  /** One page of the organisation's posts, last changed first. */
  readPosts: (start: number) => Promise<RestAnswer>
}

/**
 * Looks for a post with this text on the page since the attempt began. LinkedIn takes no key of ours that would come back,
 * so text and time are all there is, and `claimed` keeps twins apart. It also finds what a duplicate refers to: the post
 * that LinkedIn names then is one of these.
 */
export async function reconcileWithPosts(
  question: ReconcileQuestion,
  author: Author,
): Promise<Reconciliation> {
  try {
    return judge(await postsSince(question.since, author), question, author)
  } catch (error) {
    if (!(error instanceof ConnectorFailure)) throw error
    const again = error.retryAt ?? new Date(author.now.getTime() + lookAgainAfterMs)
    return { kind: 'unsure', why: error.sentence, lookAgainAt: again }
  }
}

interface SeenPost {
  urn: string
  text: string
  createdAt: number
  changedAt: number
}

function judge(posts: SeenPost[] | null, question: ReconcileQuestion, author: Author): Reconciliation {
  if (posts === null) return askPerson('Too much was posted since. Look for this post on the page.')
  const wanted = readerSees(question.content.text)
  const claimed = new Set(question.claimed)
  const [match, second] = posts.filter(({ urn, text }) => !claimed.has(urn) && readerSees(text) === wanted)
  if (second) return askPerson('Several posts on the page have this text. Say which one is ours.')
  if (match) return { kind: 'found', remoteId: match.urn, permalink: author.permalink(match.urn) }

  const settled = new Date((question.endedAt ?? question.since).getTime() + author.settleSeconds * 1000)
  if (author.now < settled) {
    return { kind: 'unsure', why: 'It may still appear. Copybook looks again.', lookAgainAt: settled }
  }
  return { kind: 'absent' }
}

const askPerson = (why: string): Reconciliation => ({ kind: 'unsure', why, lookAgainAt: null })

/** Null: there is more than we are willing to read. */
async function postsSince(since: Date, { readPosts }: Author): Promise<SeenPost[] | null> {
  const earliest = since.getTime() - clockDifferenceMs
  const posts: SeenPost[] = []
  for (let page = 0; page < mostPages; page += 1) {
    const part = elementsOf(await readPosts(page * postsPerPage)).map(readPost)
    posts.push(...part.filter(({ createdAt }) => createdAt >= earliest))
    if (part.length < postsPerPage || part.some(({ changedAt }) => changedAt < earliest)) return posts
  }
  return null
}

/** LinkedIn's Posts API writes `createdAt`, its compliance API `created.time`: the one published schema has the latter. */
function readPost(element: Readonly<Record<string, unknown>>): SeenPost {
  const { id: urn, commentary } = element
  const createdAt = element['createdAt'] ?? fieldsOf(element['created'])['time']
  const changedAt = element['lastModifiedAt'] ?? fieldsOf(element['lastModified'])['time'] ?? createdAt
  if (typeof urn !== 'string' || typeof createdAt !== 'number' || typeof changedAt !== 'number') {
    throw new ConnectorFailure('unavailable', 'LinkedIn')
  }
  return { urn, text: typeof commentary === 'string' ? fromLittleText(commentary) : '', createdAt, changedAt }
}

/** Networks tidy white space and compose accents; a reader sees no difference, and neither do we. */
const readerSees = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
