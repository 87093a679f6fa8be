import { ConnectorFailure } from '../failure.ts'
import { idOf } from '../graph/client.ts'
import type { Graph } from '../graph/client.ts'
import { readList } from '../graph/comments.ts'
import { webAddress } from '../parts/web-address.ts'
import type { Standing, StandingPost } from '../standing.ts'
import { textOf } from './incoming.ts'

/** The account's posts; stories, which are gone within a day, are not among them (unverified). */
export function instagramStanding(graph: Graph): Standing {
  return {
    async posts({ account, since, cursor }) {
      const more: { after?: string } = cursor === null ? {} : { after: cursor }
      const query = { fields: 'id,caption,permalink,timestamp', limit: '100', ...more }
      const answer = await graph(account, 'GET', `${account.remoteId}/media`, { query })
      const { items, after } = readList('Instagram', answer)
      const posts = items.map(readPost)
      return { posts, cursor: posts.some(({ createdAt }) => createdAt < since) ? null : after }
    },
  }
}

function readPost({
  id: told,
  caption,
  permalink,
  timestamp,
}: Readonly<Record<string, unknown>>): StandingPost {
  const id = idOf(told)
  const createdAt = new Date(textOf(timestamp) ?? Number.NaN)
  if (id === null || Number.isNaN(createdAt.getTime())) throw new ConnectorFailure('unavailable', 'Instagram')
  const link = webAddress(permalink)
  return { remoteId: id, text: textOf(caption) ?? '', createdAt, permalink: link, visibility: 'public' }
}
