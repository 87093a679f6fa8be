import type { ConnectedAccount, TaskPack } from './connector.ts'
import { ConnectorFailure } from './failure.ts'
import type { Graph, GraphAnswer } from './graph-client.ts'
import { notThere } from './graph-comments.ts'
import type { Acted, ActRequest, CommentAct, Comments } from './incoming.ts'

const name = 'Instagram'

export interface Moderating {
  graph: Graph
  checkKey: (account: ConnectedAccount) => Promise<void>
}

/**
 * A comment under the account's own posts is hidden, shown, deleted and answered:
 * https://developers.facebook.com/docs/instagram-platform/comment-moderation. Instagram has been seen to take a hiding and
 * not to do it for comments that come from Facebook, so we look. To block there is a call for people only with whom the
 * account has exchanged messages: that is a person's to do.
 */
export function instagramModeration({ graph, checkKey }: Moderating): Comments['act'] {
  return async request => {
    if (request.comment.kind !== 'comment') return byHand(request)
    switch (request.act) {
      case 'hide':
      case 'unhide':
        return settled(request, () => hide(request, request.act === 'hide'))
      case 'delete':
        return settled(request, () => remove(request))
      case 'reply':
        return settled(request, () => reply(request))
      default:
        return byHand(request)
    }
  }

  async function hide({ account, comment }: ActRequest, hidden: boolean): Promise<Acted> {
    const body = new URLSearchParams({ hide: String(hidden) })
    const answer = succeeded(await graph(account, 'POST', comment.remoteId, { body }))
    const { fields } = await graph(account, 'GET', comment.remoteId, { query: { fields: 'hidden' } })
    return acted(answer, fields['hidden'] === hidden)
  }

  async function remove({ account, comment }: ActRequest): Promise<Acted> {
    const answer = succeeded(await graph(account, 'DELETE', comment.remoteId))
    const after = await graph(account, 'GET', comment.remoteId, { query: { fields: 'id' } }).catch(notThere)
    return acted(answer, after === null)
  }

  async function reply({ account, comment, text = '' }: ActRequest): Promise<Acted> {
    if (text.trim() === '') throw new RangeError('a reply needs a text')
    const { status, fields } = await graph(account, 'POST', `${comment.remoteId}/replies`, {
      body: new URLSearchParams({ message: text }),
      call: 'irreversible',
    })
    const { id } = fields
    // Anything but an id in the answer leaves open whether it was written.
    if (typeof id !== 'string') throw new ConnectorFailure('ambiguous', name, { network: { status } })
    return { kind: 'done', remoteId: id, network: { status, body: fields } }
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
          : `${name} will not do this here. Open the post on ${name} and do it by hand.`
      throw new ConnectorFailure(kind, name, { network, sentence, cause: error })
    }
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

type Pack = TaskPack<'publish' | 'remove' | 'moderate'>

const elsewhere = 'It is under somebody else’s post: only they can take it away.'
const report = 'If it breaks Instagram’s rules, report it there.'

const steps: Readonly<Record<CommentAct, readonly [Pack['task'], readonly string[]]>> = {
  hide: ['moderate', [elsewhere, 'Remove the account’s tag from the post.', report]],
  unhide: ['moderate', ['It is under somebody else’s post: nothing is hidden there.']],
  delete: ['remove', [elsewhere, 'Remove the account’s tag from the post.', report]],
  reject: ['remove', ['Instagram has no rejecting. Decide whether it is to be hidden or deleted instead.']],
  reply: ['publish', ['Find it and choose Reply.', 'Copy the text and paste it without changing it.']],
  block: ['moderate', ['Open the profile of its writer, then the menu, and choose Block.']],
  unblock: ['moderate', ['Open the profile of this person, then the menu, and choose Unblock.']],
  mute: ['moderate', ['Open the profile of its writer, then the menu, and choose Restrict.']],
}

function byHand({ account, comment, act, text }: ActRequest): Acted {
  const [task, does] = steps[act]
  const ofWriter = act === 'block' || act === 'unblock' || act === 'mute'
  const pack: Pack = {
    task,
    text: act === 'reply' ? (text ?? '') : '',
    pictures: [],
    checklist: [
      `Open Instagram and sign in as ${account.name}.`,
      ...does,
      'Come back here and say what you did.',
    ],
    openUrl: (ofWriter ? comment.author.profileUrl : null) ?? comment.permalink,
  }
  return { kind: 'assisted', pack }
}
