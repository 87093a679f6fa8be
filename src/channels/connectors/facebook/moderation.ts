import type { ConnectedAccount } from '../connector.ts'
import { handPack } from './packs.ts'
import { acted, graphActs } from '../graph/acts.ts'
import type { Graph } from '../graph/client.ts'
import { readList } from '../graph/comments.ts'
import type { Acted, ActRequest, Comments } from '../incoming.ts'

const name = 'Facebook'

export interface Moderating {
  graph: Graph
  checkKey: (account: ConnectedAccount) => Promise<void>
  /** `https://www.facebook.com`, where a person looks. */
  site: string
}

/**
 * What a Page can do with what others write on it. Meta sometimes says yes and changes nothing (a hidden comment that was
 * shared in from elsewhere, for one), so whether it was done is looked up. What is on somebody else's timeline is a
 * person's to deal with, but for its writer.
 */
export function facebookModeration({ graph, checkKey, site }: Moderating): Comments['act'] {
  const acts = graphActs({ name, graph, checkKey })
  return async request => {
    const { account, comment, act } = request
    const isOurs = comment.author.remoteId === account.remoteId
    const here = comment.kind === 'comment' || comment.kind === 'visitor-post'
    switch (act) {
      case 'hide':
      case 'unhide':
        return here
          ? acts.settled(request, () => acts.hide(request, { change: 'is_hidden', field: 'is_hidden' }))
          : byHand(request)
      case 'delete':
        return here ? acts.settled(request, () => acts.remove(request)) : byHand(request)
      case 'reply':
        return here ? acts.settled(request, () => acts.reply(request, 'comments')) : byHand(request)
      case 'block':
      case 'unblock':
        // Where the writer's settings keep their id from us, only a person can find them.
        if (comment.author.remoteId === null || isOurs) return byHand(request)
        return acts.settled(request, () => block(account, comment.author.remoteId!, act === 'block'))
      default:
        return byHand(request)
    }
  }

  /**
   * https://developers.facebook.com/docs/graph-api/reference/page/blocked. That `user` takes the id that a comment gives is
   * unverified, hence the look.
   */
  async function block(account: ConnectedAccount, user: string, blocked: boolean): Promise<Acted> {
    const path = `${account.remoteId}/blocked`
    const answer = blocked
      ? await graph(account, 'POST', path, { body: new URLSearchParams({ user }) })
      : await graph(account, 'DELETE', path, { query: { user } })
    const { items } = readList(name, await graph(account, 'GET', path, { query: { user } }))
    return acted(answer, items.some(({ id }) => id === user) === blocked)
  }

  function byHand(request: ActRequest): Acted {
    return { kind: 'assisted', pack: handPack(request, site) }
  }
}
