import type { ConnectedAccount } from '../connector.ts'
import { commentFrom, goneIncoming, postFrom } from './incoming.ts'
import type { Graph } from '../graph/client.ts'
import { lookAtThreads, notThere, readList } from '../graph/comments.ts'
import type { Threads } from '../graph/comments.ts'
import type { LookedThread } from '../graph/cursor.ts'
import type { Comments } from '../incoming.ts'

const commentFields = 'id,message,from{id,name},created_time,parent{id},is_hidden,permalink_url,attachment'
const postFields = 'id,message,from{id,name},created_time,is_hidden,permalink_url,full_picture'

/** Edges of the Page: what others wrote on it, and what they wrote elsewhere with its name in it. */
const edges: Readonly<Record<string, 'visitor-post' | 'mention'>> = {
  visitor_posts: 'visitor-post',
  tagged: 'mention',
}

/** Of our own posts, and of what visitors wrote: under older ones hardly anybody writes. */
const mostPosts = 25
const mostVisitorPosts = 10

export interface Reading {
  graph: Graph
  checkKey: (account: ConnectedAccount) => Promise<void>
}

/**
 * What stands on a Page: comments under its newest posts and under those of visitors, what visitors wrote, and where the
 * Page is named. Our own answers come along, by which the outcome of a lost one can be told. Reviews and messages are not
 * read: https://developers.facebook.com/docs/graph-api/reference/page-post/comments and …/page/feed.
 */
export function facebookComments({ graph, checkKey }: Reading): Comments['list'] {
  const threads: Threads = {
    checkKey,
    inOrder: true,

    all: (posts, before) => [
      ...Object.keys(edges),
      ...posts.slice(0, mostPosts),
      ...newest(before['visitor_posts'], mostVisitorPosts),
    ],

    async page(account, thread, after) {
      const kind = edges[thread]
      const more = after === null ? {} : { after }
      if (kind !== undefined) {
        const query = { fields: postFields, limit: '100', ...more }
        const answer = await graph(account, 'GET', `${account.remoteId}/${thread}`, { query })
        const { items, after: next } = readList('Facebook', answer)
        return { comments: items.map(item => postFrom(item, kind)), after: next }
      }
      const order = { filter: 'stream', order: 'reverse_chronological' }
      const query = { fields: commentFields, limit: '100', ...order, ...more }
      const { items, after: next } = readList(
        'Facebook',
        await graph(account, 'GET', `${thread}/comments`, { query }),
      )
      return { comments: items.map(item => commentFrom(item, thread)), after: next }
    },

    async one(account, thread, id) {
      const kind = edges[thread]
      const query = { fields: kind === undefined ? commentFields : postFields }
      const answer = await graph(account, 'GET', id, { query }).catch(notThere)
      if (answer === null) return null
      return kind === undefined ? commentFrom(answer.fields, thread) : postFrom(answer.fields, kind)
    },

    gone(thread, id, writtenAt) {
      const kind = edges[thread]
      return goneIncoming(kind ?? 'comment', id, kind === undefined ? thread : null, writtenAt)
    },
  }
  return question => lookAtThreads(threads, question)
}

function newest(thread: LookedThread | undefined, count: number): string[] {
  const all = Object.entries(thread?.seen ?? {}).toSorted(([, a], [, b]) => b[1] - a[1])
  return all.slice(0, count).map(([id]) => id)
}
