import type { ConnectedAccount } from './connector.ts'
import { handPack } from './facebook-packs.ts'
import { ConnectorFailure } from './failure.ts'
import type { Graph, GraphAnswer } from './graph-client.ts'
import { notThere, readList } from './graph-comments.ts'
import type { Acted, ActRequest, Comments } from './incoming.ts'

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
  return async request => {
    const { account, comment, act } = request
    const isOurs = comment.author.remoteId === account.remoteId
    const here = comment.kind === 'comment' || comment.kind === 'visitor-post'
    switch (act) {
      case 'hide':
      case 'unhide':
        return here ? settled(request, () => hide(request, act === 'hide')) : byHand(request)
      case 'delete':
        return here ? settled(request, () => remove(request)) : byHand(request)
      case 'reply':
        return here ? settled(request, () => reply(request)) : byHand(request)
      case 'block':
      case 'unblock':
        // Where the writer's settings keep their id from us, only a person can find them.
        if (comment.author.remoteId === null || isOurs) return byHand(request)
        return settled(request, () => block(account, comment.author.remoteId!, act === 'block'))
      default:
        return byHand(request)
    }
  }

  async function hide({ account, comment }: ActRequest, hidden: boolean): Promise<Acted> {
    const body = new URLSearchParams({ is_hidden: String(hidden) })
    const answer = succeeded(await graph(account, 'POST', comment.remoteId, { body }))
    const query = { fields: 'is_hidden' }
    const { fields } = await graph(account, 'GET', comment.remoteId, { query })
    return acted(answer, fields['is_hidden'] === hidden)
  }

  async function remove({ account, comment }: ActRequest): Promise<Acted> {
    const answer = succeeded(await graph(account, 'DELETE', comment.remoteId))
    const after = await graph(account, 'GET', comment.remoteId, { query: { fields: 'id' } }).catch(notThere)
    return acted(answer, after === null)
  }

  async function reply({ account, comment, text = '' }: ActRequest): Promise<Acted> {
    if (text.trim() === '') throw new RangeError('a reply needs a text')
    const { status, fields } = await graph(account, 'POST', `${comment.remoteId}/comments`, {
      body: new URLSearchParams({ message: text }),
      call: 'irreversible',
    })
    const { id } = fields
    // Anything but an id in the answer leaves open whether it was written.
    if (typeof id !== 'string') throw new ConnectorFailure('ambiguous', name, { network: { status } })
    return { kind: 'done', remoteId: id, network: { status, body: fields } }
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

  /** A comment that is gone needs nothing more, once it is certain that the key would see it. */
  async function settled({ account, act }: ActRequest, work: () => Promise<Acted>): Promise<Acted> {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof ConnectorFailure)) throw error
      const { kind, network } = error
      if (network.subcode === '33') {
        await checkKey(account)
        return { kind: 'already', network: { status: network.status ?? 400, body: network } }
      }
      if (kind !== 'content') throw error
      const sentence =
        act === 'reply'
          ? `${name} does not take this answer. Its author must change it.`
          : `${name} will not do this here. Open the comment on ${name} and do it by hand.`
      throw new ConnectorFailure(kind, name, { network, sentence, cause: error })
    }
  }

  function byHand(request: ActRequest): Acted {
    return { kind: 'assisted', pack: handPack(request, site) }
  }
}

function succeeded(answer: GraphAnswer): GraphAnswer {
  if (answer.fields['success'] !== true) throw new ConnectorFailure('unavailable', name)
  return answer
}

function acted({ status, fields }: GraphAnswer, so: boolean): Acted {
  const network = { status, body: fields }
  return so ? { kind: 'done', remoteId: null, network } : { kind: 'not-applied', network }
}
