import { ConnectorFailure } from '../failure.ts'
import { idOf } from '../graph/client.ts'
import type { Graph } from '../graph/client.ts'
import { readList } from '../graph/comments.ts'
import { webAddress } from '../parts/web-address.ts'
import type { Standing, StandingPost } from '../standing.ts'

/** The Page's published posts: https://developers.facebook.com/docs/graph-api/reference/page/feed. */
export function facebookStanding(graph: Graph): Standing {
  return {
    async posts({ account, since, cursor }) {
      const more: { after?: string } = cursor === null ? {} : { after: cursor }
      const query = { fields: 'id,message,permalink_url,created_time', limit: '100', ...more }
      const answer = await graph(account, 'GET', `${account.remoteId}/published_posts`, { query })
      const { items, after } = readList('Facebook', answer)
      const posts = items.map(readPost)
      return { posts, cursor: posts.some(({ createdAt }) => createdAt < since) ? null : after }
    },
  }
}

function readPost(item: Readonly<Record<string, unknown>>): StandingPost {
  const { id: told, message, permalink_url: permalink, created_time: created } = item
  const id = idOf(told)
  const createdAt = new Date(typeof created === 'string' ? created : Number.NaN)
  if (id === null || Number.isNaN(createdAt.getTime())) throw new ConnectorFailure('unavailable', 'Facebook')
  return {
    remoteId: id,
    text: typeof message === 'string' ? message : '',
    createdAt,
    permalink: webAddress(permalink),
    visibility: 'public',
  }
}
