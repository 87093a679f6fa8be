import type { TaskPack } from '../connector.ts'
import { ConnectorFailure } from '../failure.ts'
import type { Acted, ActRequest, CommentAct, Comments } from '../incoming.ts'
import { fieldsOf } from '../parts/json-fields.ts'
import type { XAddresses, XAnswer, XApi } from './client.ts'
import { networkName, withoutData } from './failure.ts'
import { isXId } from './incoming.ts'

export interface Moderating {
  api: XApi
  addresses: XAddresses
}

/**
 * What can be done by program about what others write on X: an answer under a post of ours is hidden or shown, its
 * writer muted, and answered if they named us. Nobody deletes another's post, and blocking is for enterprises
 * (https://docs.x.com/x-api/users/blocks/introduction): both are handed to a person.
 */
export function xModeration({ api, addresses }: Moderating): Comments['act'] {
  return async request => {
    const { account, comment, act } = request
    const isOurs = comment.author.remoteId === account.remoteId
    switch (act) {
      case 'hide':
      case 'unhide':
        return comment.kind === 'comment' && comment.postRemoteId !== null
          ? settled(() => hide(request, act === 'hide'))
          : byHand(request)
      case 'delete':
        return isOurs ? settled(() => removeOurs(request)) : byHand(request)
      case 'mute':
        return comment.author.remoteId === null || isOurs ? byHand(request) : settled(() => mute(request))
      case 'reply':
        return reply(request)
      default:
        return byHand(request)
    }
  }

  async function hide({ account, comment }: ActRequest, hidden: boolean): Promise<Acted> {
    const path = `tweets/${comment.remoteId}/hidden`
    const answer = await api(account, 'PUT', path, { json: { hidden } })
    return applied(answer, fieldsOf(answer.fields['data'])['hidden'], hidden)
  }

  async function mute({ account, comment }: ActRequest): Promise<Acted> {
    const json = { target_user_id: comment.author.remoteId }
    const answer = await api(account, 'POST', `users/${account.remoteId}/muting`, { json })
    return applied(answer, fieldsOf(answer.fields['data'])['muting'], true)
  }

  async function removeOurs({ account, comment }: ActRequest): Promise<Acted> {
    const answer = await api(account, 'DELETE', `tweets/${comment.remoteId}`)
    return applied(answer, fieldsOf(answer.fields['data'])['deleted'], true)
  }

  /**
   * Since 23 February 2026 a program answers only whom the other named or quoted us: https://docs.x.com/changelog. X says
   * no with the status of any other missing permission, so any such no is handed to a person, who may always answer.
   */
  async function reply(request: ActRequest): Promise<Acted> {
    const { account, comment, text = '' } = request
    const json = { text, reply: { in_reply_to_tweet_id: comment.remoteId } }
    try {
      const answer = await api(account, 'POST', 'tweets', {
        json,
        call: 'irreversible',
        refused: 'content',
      })
      const { id } = fieldsOf(answer.fields['data'])
      if (!isXId(id)) throw withoutData(answer.status, 'irreversible')
      return { kind: 'done', remoteId: id, network: { status: answer.status, body: answer.fields } }
    } catch (error) {
      const refused = error instanceof ConnectorFailure && error.kind === 'permission'
      if (!refused || error.network.status !== 403 || error.network.code === 'client-forbidden') throw error
      return byHand(request)
    }
  }

  function byHand({ account, comment, act, text }: ActRequest): Acted {
    const [task, steps] = checklists[act]
    const openUrl = act === 'block' || act === 'unblock' ? comment.author.profileUrl : null
    const pack: TaskPack<'publish' | 'remove' | 'moderate'> = {
      task,
      text: act === 'reply' ? (text ?? '') : '',
      pictures: [],
      checklist: [
        `Open ${networkName} and sign in as ${account.name}.`,
        ...steps,
        'Come back here and say what you did.',
      ],
      openUrl: openUrl ?? comment.permalink ?? addresses.web,
    }
    return { kind: 'assisted', pack }
  }
}

/** What is asked for more than once is done all the same, and so is what is about something that is gone. */
async function settled(work: () => Promise<Acted>): Promise<Acted> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof ConnectorFailure) || error.network.status !== 404) throw error
    return { kind: 'already', network: { status: 404, body: error.network } }
  }
}

/** X tells what is so now: that may be something else than what was asked for. */
function applied({ status, fields }: XAnswer, told: unknown, asked: boolean): Acted {
  if (typeof told !== 'boolean') throw withoutData(status, 'harmless')
  const network = { status, body: fields }
  return told === asked ? { kind: 'done', remoteId: null, network } : { kind: 'not-applied', network }
}

const notDeletable = [
  'X lets nobody delete what somebody else wrote. Find the post.',
  'If it breaks the rules of X, report it there.',
]

const checklists: Readonly<
  Record<CommentAct, readonly ['publish' | 'remove' | 'moderate', readonly string[]]>
> = {
  hide: [
    'moderate',
    ['Find the post. X hides answers under your own posts only.', 'Mute or report its writer.'],
  ],
  unhide: [
    'moderate',
    ['Find the post among the hidden answers under your post.', 'Choose to show it again.'],
  ],
  delete: ['remove', notDeletable],
  reject: ['remove', notDeletable],
  reply: ['publish', ['Find the post and choose Reply.', 'Copy the text and paste it without changing it.']],
  block: ['moderate', ['Find the profile of its writer.', 'Choose Block in its menu.']],
  unblock: ['moderate', ['Find the profile of its writer.', 'Choose Unblock in its menu.']],
  mute: ['moderate', ['Find the profile of its writer.', 'Choose Mute in its menu.']],
}
