import type { ConnectedAccount, TaskPack } from '../connector.ts'
import { graphActs } from '../graph/acts.ts'
import type { Graph } from '../graph/client.ts'
import type { Acted, ActRequest, CommentAct, Comments } from '../incoming.ts'

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
  const acts = graphActs({ name, graph, checkKey })
  return async request => {
    if (request.comment.kind !== 'comment') return byHand(request)
    switch (request.act) {
      case 'hide':
      case 'unhide':
        return acts.settled(request, () => acts.hide(request, { change: 'hide', field: 'hidden' }))
      case 'delete':
        return acts.settled(request, () => acts.remove(request))
      case 'reply':
        return acts.settled(request, () => acts.reply(request, 'replies'))
      default:
        return byHand(request)
    }
  }
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
