import type { Reconciliation, ReconcileQuestion } from '../connector.ts'
import { ConnectorFailure } from '../failure.ts'
import { idOf } from '../graph/client.ts'
import { fieldsOf } from '../parts/json-fields.ts'
import { reconcileByText } from '../parts/reconcile-by-text.ts'
import type { SeenPost, When } from '../parts/reconcile-by-text.ts'
import { webAddress } from '../parts/web-address.ts'

/** One hundred posts a page: a school that posted more since the attempt needs a person to look. */
const mostPages = 5

export interface Feed extends When {
  /** One page of the published posts, newest first, as the Graph API answers. */
  readPosts: (after: { after?: string }) => Promise<Readonly<Record<string, unknown>>>
}

/** Looks for a post with this text on the Page since the attempt began. */
export function reconcileWithFeed(question: ReconcileQuestion, feed: Feed): Promise<Reconciliation> {
  const { now, settleSeconds } = feed
  const wanted = question.content.text
  const read = (earliest: Date): Promise<SeenPost[] | null> => postsSince(earliest, feed)
  return reconcileByText(question, { now, settleSeconds, wanted, read })
}

/** Null: there is more than we are willing to read. */
async function postsSince(earliest: Date, { readPosts }: Feed): Promise<SeenPost[] | null> {
  const posts: SeenPost[] = []
  let after: string | undefined
  for (let page = 0; page < mostPages; page += 1) {
    const fields = await readPosts(after === undefined ? {} : { after })
    const part = readPage(fields['data'])
    posts.push(...part)
    const paging = fieldsOf(fields['paging'])
    const cursor = fieldsOf(paging['cursors'])['after']
    const more = typeof paging['next'] === 'string' && typeof cursor === 'string'
    if (!more || part.some(({ at }) => at < earliest)) return posts
    after = cursor
  }
  return null
}

/** An answer that is no list of posts must not be read as an empty Page. */
function readPage(data: unknown): SeenPost[] {
  if (!Array.isArray(data)) throw new ConnectorFailure('unavailable', 'Facebook')
  return (data as unknown[]).map(item => {
    const { id: told, message, permalink_url: permalink, created_time: created } = fieldsOf(item)
    const id = idOf(told)
    const at = new Date(typeof created === 'string' ? created : Number.NaN)
    if (id === null || Number.isNaN(at.getTime())) throw new ConnectorFailure('unavailable', 'Facebook')
    return {
      remoteId: id,
      text: typeof message === 'string' ? message : '',
      permalink: webAddress(permalink),
      at,
    }
  })
}
