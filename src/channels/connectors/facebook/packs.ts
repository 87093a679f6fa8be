import type { TaskPack } from '../connector.ts'
import type { ActRequest, CommentAct } from '../incoming.ts'

type Pack = TaskPack<'publish' | 'remove' | 'moderate'>

const elsewhere = 'It is on somebody else’s timeline, so the Page cannot take it away.'
const report = 'If it breaks Facebook’s rules, report it there.'

const steps: Readonly<Record<CommentAct, readonly [Pack['task'], readonly string[]]>> = {
  hide: ['moderate', ['Find it. Remove the Page’s name from it, so that it no longer shows there.', report]],
  unhide: ['moderate', ['Find it and let it show on the Page again.']],
  delete: ['remove', [elsewhere, 'Find it and remove the Page’s name from it.', report]],
  reject: [
    'remove',
    ['Facebook has no rejecting. Decide whether it is to be hidden or deleted instead.', report],
  ],
  reply: ['publish', ['Find it and choose Comment.', 'Copy the text and paste it without changing it.']],
  block: ['moderate', ['Find its writer there and choose to ban them from the Page.']],
  unblock: ['moderate', ['Open the Page’s settings, then Blocking, and take this person from the list.']],
  mute: [
    'moderate',
    ['A Facebook Page cannot mute anybody. Decide whether the writer is to be banned instead.'],
  ],
}

/** What a person does by hand where the Graph API cannot. */
export function handPack({ account, comment, act, text }: ActRequest, site: string): Pack {
  const [task, does] = steps[act]
  return {
    task,
    text: act === 'reply' ? (text ?? '') : '',
    pictures: [],
    checklist: [`Open Facebook and act as ${account.name}.`, ...does, 'Come back here and say what you did.'],
    openUrl: comment.permalink ?? new URL(`/${account.remoteId}`, site).href,
  }
}
