import type { ConnectedAccount } from '../connector.ts'
import { ConnectorFailure } from '../failure.ts'
import { idOf } from './client.ts'
import type { Graph, GraphAnswer } from './client.ts'
import { notThere } from './comments.ts'
import type { Acted, ActRequest } from '../incoming.ts'

interface Acting {
  /** What people call the network, for sentences. */
  name: string
  graph: Graph
  /** @throws ConnectorFailure when the key is not the account's own: then not to see something proves nothing. */
  checkKey: (account: ConnectedAccount) => Promise<void>
}

/**
 * What Pages and Instagram accounts do to a comment in the same way. Meta sometimes says yes and changes nothing, so
 * whether it was done is looked up.
 */
export function graphActs({ name, graph, checkKey }: Acting) {
  return {
    /** `change`: the parameter of the call; `field`: where the comment tells what is so now. */
    async hide(
      { account, comment, act }: ActRequest,
      { change, field }: { change: string; field: string },
    ): Promise<Acted> {
      const hidden = act === 'hide'
      const body = new URLSearchParams({ [change]: String(hidden) })
      const answer = succeeded(name, await graph(account, 'POST', comment.remoteId, { body }))
      const { fields } = await graph(account, 'GET', comment.remoteId, { query: { fields: field } })
      return acted(answer, fields[field] === hidden)
    },

    async remove({ account, comment }: ActRequest): Promise<Acted> {
      const answer = succeeded(name, await graph(account, 'DELETE', comment.remoteId))
      const query = { fields: 'id' }
      const after = await graph(account, 'GET', comment.remoteId, { query }).catch(notThere)
      return acted(answer, after === null)
    },

    /** `edge`: where answers to a comment go. */
    async reply({ account, comment, text = '' }: ActRequest, edge: string): Promise<Acted> {
      if (text.trim() === '') throw new RangeError('a reply needs a text')
      const { status, fields } = await graph(account, 'POST', `${comment.remoteId}/${edge}`, {
        body: new URLSearchParams({ message: text }),
        call: 'irreversible',
      })
      const id = idOf(fields['id'])
      // Anything but an id in the answer leaves open whether it was written.
      if (id === null) throw new ConnectorFailure('ambiguous', name, { network: { status } })
      return { kind: 'done', remoteId: id, network: { status, body: fields } }
    },

    /** A comment that is gone needs nothing more, once it is certain that the key would see it. */
    async settled({ account, act }: ActRequest, work: () => Promise<Acted>): Promise<Acted> {
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
            : `${name} will not do this here. Do it by hand on ${name}.`
        throw new ConnectorFailure(kind, name, { network, sentence, cause: error })
      }
    },
  }
}

export function acted({ status, fields }: GraphAnswer, so: boolean): Acted {
  const network = { status, body: fields }
  return so ? { kind: 'done', remoteId: null, network } : { kind: 'not-applied', network }
}

function succeeded(name: string, answer: GraphAnswer): GraphAnswer {
  if (answer.fields['success'] !== true) throw new ConnectorFailure('unavailable', name)
  return answer
}
