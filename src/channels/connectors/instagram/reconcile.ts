import type { ConnectedAccount } from '../connector.ts'
import { ConnectorFailure } from '../failure.ts'
import { idOf } from '../graph/client.ts'
import type { Graph } from '../graph/client.ts'
import { readList } from '../graph/comments.ts'
import { textOf } from './incoming.ts'
import type { SeenPost } from '../parts/reconcile-by-text.ts'
import { webAddress } from '../parts/web-address.ts'

const mostPages = 5

/** The account's posts since a moment, newest first. Null: there are more than we are willing to read. */
export async function postsSince(
  graph: Graph,
  account: ConnectedAccount,
  earliest: Date,
): Promise<SeenPost[] | null> {
  const posts: SeenPost[] = []
  let after: string | null = null
  for (let page = 0; page < mostPages; page += 1) {
    const more: { after?: string } = after === null ? {} : { after }
    const query = { fields: 'id,caption,permalink,timestamp', limit: '100', ...more }
    const part = readList('Instagram', await graph(account, 'GET', `${account.remoteId}/media`, { query }))
    const seen = part.items.map(seenPost)
    posts.push(...seen)
    if (part.after === null || seen.some(({ at }) => at < earliest)) return posts
    after = part.after
  }
  return null
}

function seenPost({ id: told, caption, permalink, timestamp }: Readonly<Record<string, unknown>>): SeenPost {
  const id = idOf(told)
  const at = new Date(textOf(timestamp) ?? Number.NaN)
  if (id === null || Number.isNaN(at.getTime())) throw new ConnectorFailure('unavailable', 'Instagram')
  return { remoteId: id, text: textOf(caption) ?? '', at, permalink: webAddress(permalink) }
}
