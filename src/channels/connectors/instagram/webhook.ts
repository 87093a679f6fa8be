import { idOf } from '../graph/client.ts'
import { graphWebhook, nothing, notUnderstood } from '../graph/webhook.ts'
import type { Change } from '../graph/webhook.ts'
import type { Incoming, Webhook, WebhookNews } from '../incoming.ts'
import { authorFrom, somebody, textOf } from './incoming.ts'
import { fieldsOf } from '../parts/json-fields.ts'

/**
 * The fields `comments` and `mentions` of the object `instagram`:
 * https://developers.facebook.com/docs/graph-api/webhooks/reference/instagram. A comment bears no time of its own, so it has
 * that of the news; that one was changed or taken back is not told.
 */
export const instagramWebhook = (): Webhook => graphWebhook('instagram', newsOf)

function newsOf(change: Change): WebhookNews {
  if (change.field === 'comments' || change.field === 'live_comments') return commentOf(change)
  return change.field === 'mentions' ? mentionOf(change) : notUnderstood
}

function commentOf({ account, value, toldAt }: Change): WebhookNews {
  const id = idOf(value['id'])
  const text = textOf(value['text'])
  const post = idOf(fieldsOf(value['media'])['id'])
  const author = authorFrom(value['from'])
  if (author.remoteId === account) return nothing
  if (id === null || text === null || post === null || toldAt === null) return { ...nothing, look: [account] }
  const comment: Incoming = {
    kind: 'comment',
    remoteId: id,
    postRemoteId: post,
    parentRemoteId: textOf(value['parent_id']),
    author,
    text,
    attachments: [],
    writtenAt: toldAt,
    permalink: null,
    state: 'visible',
  }
  return { ...nothing, comments: [{ account, comment }] }
}

/** Where the account was named, and no more: neither words nor writer. No list would tell either, so this is all there is. */
function mentionOf({ account, value, toldAt }: Change): WebhookNews {
  const media = idOf(value['media_id'])
  const remoteId = idOf(value['comment_id']) ?? media
  if (remoteId === null || toldAt === null) return notUnderstood
  const comment: Incoming = {
    kind: 'mention',
    remoteId,
    postRemoteId: remoteId === media ? null : media,
    parentRemoteId: null,
    author: { remoteId: null, name: somebody, profileUrl: null },
    text: '',
    attachments: [],
    writtenAt: toldAt,
    permalink: null,
    state: 'visible',
  }
  return { ...nothing, comments: [{ account, comment }] }
}
