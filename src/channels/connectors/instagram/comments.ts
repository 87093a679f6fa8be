import type { ConnectedAccount } from '../connector.ts'
import { ConnectorFailure } from '../failure.ts'
import type { Graph, GraphAnswer } from '../graph/client.ts'
import { lookAtThreads, notThere, readList } from '../graph/comments.ts'
import type { Threads } from '../graph/comments.ts'
import type { Comments, Incoming } from '../incoming.ts'
import { commentFrom, goneComment } from './incoming.ts'
import { fieldsOf } from '../parts/json-fields.ts'

const plain = 'id,text,timestamp,username,hidden,parent_id'
const full = `${plain},from`
const mostPosts = 25
const mostReplyPages = 10

export interface Reading {
  graph: Graph
  checkKey: (account: ConnectedAccount) => Promise<void>
}

/**
 * Comments under the account's newest posts with the answers to them, our own too. What is hidden is left out of the lists,
 * so what is missing is asked for by itself. Mentions elsewhere and messages are not read.
 */
export function instagramComments({ graph, checkKey }: Reading): Comments['list'] {
  const threads: Threads = {
    checkKey,
    // An answer to an old comment stands far down.
    inOrder: false,
    all: posts => posts.slice(0, mostPosts),

    async page(account, post, after) {
      const more = after === null ? {} : { after }
      const answer = await withOrWithoutWriter(from => {
        const fields = `${from},replies{${from}}`
        return graph(account, 'GET', `${post}/comments`, { query: { fields, limit: '50', ...more } })
      })
      const { items, after: next } = readList('Instagram', answer)
      const comments: Incoming[] = []
      for (const item of items) {
        const comment = commentFrom(item, post, null)
        comments.push(comment, ...(await answersTo(account, item, comment.remoteId, post)))
      }
      return { comments, after: next }
    },

    async one(account, post, id) {
      const answer = await withOrWithoutWriter(fields =>
        graph(account, 'GET', id, { query: { fields } }),
      ).catch(notThere)
      return answer === null ? null : commentFrom(answer.fields, post, null)
    },

    gone: (post, id, writtenAt) => goneComment(id, post, writtenAt),
  }
  return question => lookAtThreads(threads, question)

  /** The first come with the comment itself; where there are more, all are asked for. */
  async function answersTo(
    account: ConnectedAccount,
    item: Readonly<Record<string, unknown>>,
    id: string,
    post: string,
  ): Promise<Incoming[]> {
    const { data, paging } = fieldsOf(item['replies'])
    if (fieldsOf(paging)['next'] === undefined) {
      const few = Array.isArray(data) ? (data as unknown[]).map(fieldsOf) : []
      return few.map(one => commentFrom(one, post, id))
    }
    const answers: Incoming[] = []
    let after: string | null = null
    for (let page = 0; page < mostReplyPages; page += 1) {
      const more: { after?: string } = after === null ? {} : { after }
      const answer = await withOrWithoutWriter(fields =>
        graph(account, 'GET', `${id}/replies`, { query: { fields, limit: '50', ...more } }),
      )
      const part = readList('Instagram', answer)
      answers.push(...part.items.map(one => commentFrom(one, post, id)))
      after = part.after
      if (after === null) break
    }
    return answers
  }
}

/** One field that this app may not read spoils the whole call: then the writer is known by name alone. */
async function withOrWithoutWriter(ask: (fields: string) => Promise<GraphAnswer>): Promise<GraphAnswer> {
  try {
    return await ask(full)
  } catch (error) {
    if (!(error instanceof ConnectorFailure)) throw error
    const { kind, network } = error
    const mayBeField = (kind === 'permission' || kind === 'content') && network.status === 400
    if (!mayBeField || network.subcode === '33') throw error
    return ask(plain)
  }
}
