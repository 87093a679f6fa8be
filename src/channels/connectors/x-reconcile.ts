import type { Reconciliation, ReconcileQuestion } from './connector.ts'
import { ConnectorFailure } from './failure.ts'
import type { XApi } from './x-client.ts'
import { addressOf } from './x-incoming.ts'
import { readList, xTime } from './x-pages.ts'
import type { Listed } from './x-pages.ts'
import { readerSees, textOf } from './x-text.ts'

/** The network's clock and ours may differ; its times are asked for in whole seconds besides. */
const clockDifferenceMs = 120_000

/** One hundred posts a page: an account that posted more since the attempt needs a person to look. */
const mostPages = 5

/** When looking failed and the network named no time. */
const lookAgainAfterMs = 60_000

export interface Looking {
  api: XApi
  now: Date
  settleSeconds: number
  web: string
}

/**
 * Looks for a post with this text in the account's own timeline since the attempt began. X takes no key of ours that
 * would come back, so text and time are all there is, and `claimed` keeps twins apart. Replies do not count: a
 * publication is none.
 */
export async function reconcileWithTimeline(
  question: ReconcileQuestion,
  looking: Looking,
): Promise<Reconciliation> {
  const { account, since } = question
  const start_time = xTime(new Date(since.getTime() - clockDifferenceMs))
  const query = { start_time, exclude: 'replies,retweets' }
  try {
    const path = `users/${account.remoteId}/tweets`
    const { listed, complete } = await readList(looking.api, account, path, { query, mostPages })
    if (!complete) return askPerson('Too much was posted since. Look for this post on the page.')
    return judge(listed, question, looking)
  } catch (error) {
    if (!(error instanceof ConnectorFailure)) throw error
    const again = error.retryAt ?? new Date(looking.now.getTime() + lookAgainAfterMs)
    return { kind: 'unsure', why: error.sentence, lookAgainAt: again }
  }
}

function judge(listed: Listed[], question: ReconcileQuestion, looking: Looking): Reconciliation {
  const wanted = readerSees(textOf(question.content))
  const claimed = new Set(question.claimed)
  const [match, second] = listed.filter(
    ({ post }) => !claimed.has(post.id) && readerSees(post.text) === wanted,
  )
  if (second) return askPerson('Several posts on the page have this text. Say which one is ours.')
  if (match) {
    const { post, people } = match
    const permalink = addressOf(looking.web, people.get(post.authorId)?.handle, post.id)
    return { kind: 'found', remoteId: post.id, permalink }
  }
  const settled = new Date((question.endedAt ?? question.since).getTime() + looking.settleSeconds * 1000)
  if (looking.now < settled) {
    return { kind: 'unsure', why: 'It may still appear. Copybook looks again.', lookAgainAt: settled }
  }
  return { kind: 'absent' }
}

const askPerson = (why: string): Reconciliation => ({ kind: 'unsure', why, lookAgainAt: null })
