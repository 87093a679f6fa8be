import { authorFrom, goneIncoming, textOf } from './incoming.ts'
import { idOf } from '../graph/client.ts'
import { graphWebhook, nothing, notUnderstood, timeOf } from '../graph/webhook.ts'
import type { Change } from '../graph/webhook.ts'
import type { Incoming, Webhook, WebhookNews } from '../incoming.ts'
import { webAddress } from '../parts/web-address.ts'

/** Posts in the words of `item`; likes and the like are nobody's words. */
const postItems = new Set(['status', 'post', 'photo', 'video', 'share', 'link', 'album', 'note'])

/**
 * The fields `feed` and `mention` of the object `page`:
 * https://developers.facebook.com/docs/graph-api/webhooks/reference/page. Which values an edit and a hiding bear is known
 * from other receivers only, so after those the list is looked at too.
 */
export const facebookWebhook = (): Webhook => graphWebhook('page', newsOf)

function newsOf(change: Change): WebhookNews {
  const { account, field, value } = change
  if (field === 'mention') return mentionOf(change)
  if (field !== 'feed') return notUnderstood
  const { item, verb } = value
  if (typeof item !== 'string' || typeof verb !== 'string') return notUnderstood
  const isComment = item === 'comment'
  if (!isComment && !postItems.has(item)) return nothing
  const author = authorFrom(value['from'])
  if (author.remoteId === account && verb !== 'remove') return nothing
  const id = idOf(value[isComment ? 'comment_id' : 'post_id'])
  const post = idOf(value['post_id'])
  const look: WebhookNews = { ...nothing, look: [account] }
  if (id === null || (isComment && post === null)) return look
  const kind = isComment ? 'comment' : 'visitor-post'
  const at = timeOf(value['created_time']) ?? change.toldAt
  if (verb === 'remove') {
    // One of the Page's own posts is no comment; who took it down knows.
    if (author.remoteId === account && !isComment) return nothing
    return at === null ? look : tells(account, goneIncoming(kind, id, isComment ? post : null, at))
  }
  const state = stateBy(verb, value)
  if (state === null || author.remoteId === null || at === null) return look
  const comment = wholeOf(value, { kind, id, post: isComment ? post : null, author, at, state })
  if (comment === null) return look
  return verb === 'add' ? tells(account, comment) : { ...tells(account, comment), look: [account] }
}

/** Somebody named the Page in a post or comment of theirs. */
function mentionOf({ account, value, toldAt }: Change): WebhookNews {
  const { verb, sender_id: id, sender_name: name, from } = value
  const post = idOf(value['post_id'])
  const comment = idOf(value['comment_id'])
  const at = timeOf(value['created_time']) ?? toldAt
  const remoteId = comment ?? post
  if (remoteId === null || at === null || typeof verb !== 'string') return { ...nothing, look: [account] }
  const under = comment === null ? null : post
  if (verb === 'remove') return tells(account, goneIncoming('mention', remoteId, under, at))
  const author = authorFrom(from ?? { id, name })
  if (author.remoteId === account) return nothing
  const whole = wholeOf(value, { kind: 'mention', id: remoteId, post: under, author, at, state: 'visible' })
  return whole === null ? { ...nothing, look: [account] } : tells(account, whole)
}

interface Known {
  kind: Incoming['kind']
  id: string
  post: string | null
  author: Incoming['author']
  at: Date
  state: Incoming['state']
}

/** Null when it has neither words nor a picture: then there is more to it than the news holds. */
function wholeOf(
  value: Readonly<Record<string, unknown>>,
  { kind, id, post, author, at, state }: Known,
): Incoming | null {
  const text = textOf(value['message'])
  const picture = textOf(value['photo']) ?? (value['item'] === 'photo' ? textOf(value['link']) : null)
  if (text === null && picture === null) return null
  const parent = textOf(value['parent_id'])
  return {
    kind,
    remoteId: id,
    postRemoteId: post,
    // Of a comment straight under a post the parent is that post.
    parentRemoteId: kind === 'comment' && parent !== post ? parent : null,
    author,
    text: text ?? '',
    attachments: picture === null ? [] : [{ kind: 'photo', url: webAddress(picture) }],
    writtenAt: at,
    permalink: null,
    state,
  }
}

/** Null for a verb that we do not know. */
function stateBy(
  verb: string,
  { is_hidden: hidden }: Readonly<Record<string, unknown>>,
): Incoming['state'] | null {
  if (verb === 'hide') return 'hidden'
  if (verb === 'unhide') return 'visible'
  if (verb !== 'add' && verb !== 'edit' && verb !== 'edited') return null
  return hidden === true ? 'hidden' : 'visible'
}

const tells = (account: string, comment: Incoming): WebhookNews => ({
  ...nothing,
  comments: [{ account, comment }],
})
