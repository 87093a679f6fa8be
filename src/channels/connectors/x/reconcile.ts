import type { Reconciliation, ReconcileQuestion } from '../connector.ts'
import { reconcileByText } from '../parts/reconcile-by-text.ts'
import type { SeenPost, When } from '../parts/reconcile-by-text.ts'
import type { XApi } from './client.ts'
import { addressOf } from './incoming.ts'
import { readList, xTime } from './pages.ts'
import { readerSeesOnX, textOf } from './text.ts'

/** One hundred posts a page: an account that posted more since the attempt needs a person to look. */
const mostPages = 5

export interface Timeline extends When {
  api: XApi
  web: string
}

/**
 * Looks for a post with this text in the account's own timeline since the attempt began. Replies do not count: a
 * publication is none.
 */
export function reconcileWithTimeline(
  question: ReconcileQuestion,
  { api, web, now, settleSeconds }: Timeline,
): Promise<Reconciliation> {
  async function read(earliest: Date): Promise<SeenPost[] | null> {
    const query = { start_time: xTime(earliest), exclude: 'replies,retweets' }
    const path = `users/${question.account.remoteId}/tweets`
    const { listed, complete } = await readList(api, question.account, path, { query, mostPages })
    if (!complete) return null
    return listed.map(({ post: { id, text, writtenAt, authorId }, people }) => {
      const permalink = addressOf(web, people.get(authorId)?.handle, id)
      return { remoteId: id, text, at: writtenAt, permalink }
    })
  }
  const wanted = textOf(question.content)
  return reconcileByText(question, { now, settleSeconds, wanted, sees: readerSeesOnX, read })
}
