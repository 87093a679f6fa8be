import type { Standing } from '../standing.ts'
import type { XApi } from './client.ts'
import { addressOf } from './incoming.ts'
import { readPage, xTime } from './pages.ts'

/**
 * The account's own timeline, without replies and reposts: a publication is neither. Each post that is told of costs
 * $0.001 (https://docs.x.com/x-api/getting-started/pricing). X keeps the newest 3,200.
 */
export function xStanding({ api, web }: { api: XApi; web: string }): Standing {
  return {
    async posts({ account, since, cursor }) {
      const query = { start_time: xTime(since), exclude: 'replies,retweets' }
      const { listed, next } = await readPage(api, account, `users/${account.remoteId}/tweets`, query, cursor)
      const posts = listed.map(({ post: { id, text, writtenAt, authorId }, people }) => ({
        remoteId: id,
        text,
        createdAt: writtenAt,
        permalink: addressOf(web, people.get(authorId)?.handle, id),
        visibility: 'public' as const,
      }))
      return { posts, cursor: next }
    },
  }
}
