import type { Reconciliation, ReconcileQuestion } from './connector.ts'
import { ConnectorFailure } from './failure.ts'
import { fieldsOf } from './json-fields.ts'

/** The network's clock and ours may differ; its times are whole seconds besides. */
const clockDifferenceMs = 120_000

/** One hundred posts a page: a school that posted more since the attempt needs a person to look. */
const mostPages = 5

/** When looking failed and the network named no time. */
const lookAgainAfterMs = 60_000

export interface Feed {
  now: Date
  settleSeconds: number
  /** One page of the published posts, newest first, as the Graph API answers. */
  readPosts: (after: { after?: string }) => Promise<Readonly<Record<string, unknown>>>
}

/**
 * Looks for a post with this text on the Page since the attempt began. The Graph API takes no key of ours
 * that would come back, so text and time are all there is, and `claimed` keeps twins apart.
 */
export async function reconcileWithFeed(question: ReconcileQuestion, feed: Feed): Promise<Reconciliation> {
  try {
    return judge(await postsSince(question.since, feed), question, feed)
  } catch (error) {
    if (!(error instanceof ConnectorFailure)) throw error
    const again = error.retryAt ?? new Date(feed.now.getTime() + lookAgainAfterMs)
    return { kind: 'unsure', why: error.sentence, lookAgainAt: again }
  }
}

interface SeenPost {
  id: string
  message: string
  permalink: string | null
  createdAt: number
}

function judge(posts: SeenPost[] | null, question: ReconcileQuestion, feed: Feed): Reconciliation {
  if (posts === null) return askPerson('Too much was posted since. Look for this post on the page.')
  const wanted = readerSees(question.content.text)
  const claimed = new Set(question.claimed)
  const [match, second] = posts.filter(post => !claimed.has(post.id) && readerSees(post.message) === wanted)
  if (second) return askPerson('Several posts on the page have this text. Say which one is ours.')
  if (match) return { kind: 'found', remoteId: match.id, permalink: match.permalink }

  const settled = new Date((question.endedAt ?? question.since).getTime() + feed.settleSeconds * 1000)
  if (feed.now < settled) {
    return { kind: 'unsure', why: 'It may still appear. Copybook looks again.', lookAgainAt: settled }
  }
  return { kind: 'absent' }
}

const askPerson = (why: string): Reconciliation => ({ kind: 'unsure', why, lookAgainAt: null })

/** Null: there is more than we are willing to read. */
async function postsSince(since: Date, { readPosts }: Feed): Promise<SeenPost[] | null> {
  const earliest = since.getTime() - clockDifferenceMs
  const posts: SeenPost[] = []
  let after: string | undefined
  for (let page = 0; page < mostPages; page += 1) {
    const fields = await readPosts(after === undefined ? {} : { after })
    const part = readPage(fields['data'])
    posts.push(...part.filter(post => post.createdAt >= earliest))
    const paging = fieldsOf(fields['paging'])
    const cursor = fieldsOf(paging['cursors'])['after']
    const more = typeof paging['next'] === 'string' && typeof cursor === 'string'
    if (!more || part.some(post => post.createdAt < earliest)) return posts
    after = cursor
  }
  return null
}

/** An answer that is no list of posts must not be read as an empty Page. */
function readPage(data: unknown): SeenPost[] {
  if (!Array.isArray(data)) throw new ConnectorFailure('unavailable', 'Facebook')
  return (data as unknown[]).map(item => {
    const { id, message, permalink_url: permalink, created_time: created } = fieldsOf(item)
    const createdAt = typeof created === 'string' ? Date.parse(created) : Number.NaN
    if (typeof id !== 'string' || Number.isNaN(createdAt))
      throw new ConnectorFailure('unavailable', 'Facebook')
    return {
      id,
      message: typeof message === 'string' ? message : '',
      permalink: typeof permalink === 'string' ? permalink : null,
      createdAt,
    }
  })
}

/** Networks tidy white space and compose accents; a reader sees no difference, and neither do we. */
const readerSees = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
