import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Incoming, Webhook, WebhookNews, WebhookRequest } from '../incoming.ts'
import { WebhookRefused } from '../incoming.ts'
import { fieldsOf } from '../parts/json-fields.ts'
import { incomingOf, isUnderOurs, isXId, readPeople, readPost } from './incoming.ts'

/**
 * X signs no time of sending, only that of the post, which may be an hour old when it is told. So the same body is refused
 * by its digest (`receive-push.ts`), which is kept longer than this; and what is told a day late is looked for instead.
 */
const oldestMs = 24 * 3_600_000

/**
 * The answer to X's question is the very signature that X puts on a push. Whoever could have any words signed would ask
 * with the body of a forged push: what is signed must be nothing that could be one, and no JSON object is without braces.
 */
const crcToken = /^[\w+/=.~-]{1,200}$/

/**
 * The X Activity API: https://docs.x.com/x-api/webhooks/quickstart and https://docs.x.com/x-api/activity/event-payloads.
 * Of `post.reply.create` and `post.mention.create` the news holds everything; that the account itself wrote or deleted
 * something is reason to look.
 */
export function xWebhook(web: string): Webhook {
  return {
    /** X asks at once and every hour; an address without a right answer gets nothing more. */
    challenge({ method, query }, { appSecret }) {
      const token = query.get('crc_token') ?? ''
      if (method !== 'GET' || !crcToken.test(token) || appSecret === '') return null
      const body = JSON.stringify({ response_token: signatureOf(new TextEncoder().encode(token), appSecret) })
      return { status: 200, type: 'application/json', body }
    },

    read(request, { appSecret }) {
      checkSignature(request, appSecret)
      const data = fieldsOf(parse(request.body))['data']
      if (data === undefined) throw new WebhookRefused(400, 'no event of the X Activity API')
      const events: unknown[] = Array.isArray(data) ? data : [data]
      const news = events.map(event => newsOf(fieldsOf(event), request.now, web))
      return {
        comments: news.flatMap(one => one.comments),
        look: [...new Set(news.flatMap(one => one.look))],
        skipped: news.reduce((sum, one) => sum + one.skipped, 0),
      }
    },
  }
}

const nothing: WebhookNews = { comments: [], look: [], skipped: 0 }
const notUnderstood: WebhookNews = { ...nothing, skipped: 1 }

function newsOf(event: Readonly<Record<string, unknown>>, now: Date, web: string): WebhookNews {
  const { event_type: type, payload, includes } = event
  const account = fieldsOf(event['filter'])['user_id']
  if (!isXId(account) || typeof type !== 'string') return notUnderstood
  if (type === 'post.create' || type === 'post.delete') return { ...nothing, look: [account] }
  if (type !== 'post.reply.create' && type !== 'post.mention.create') return notUnderstood
  const post = readPost(payload)
  if (post === null) return notUnderstood
  if (now.getTime() - post.writtenAt.getTime() > oldestMs) throw new WebhookRefused(401, 'an old event')
  if (post.authorId === account) return nothing
  const whose = { account, posts: new Set<string>(), web }
  // An answer to an answer: whose the post at the root is, this alone does not tell.
  if (type === 'post.reply.create' && !isUnderOurs(post, whose)) return { ...nothing, look: [account] }
  const comment: Incoming = incomingOf(post, readPeople(includes), whose)
  // Of an edit only a look can tell what became of the earlier ones.
  return { comments: [{ account, comment }], look: post.earlier.length > 0 ? [account] : [], skipped: 0 }
}

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    throw new WebhookRefused(400, 'not JSON')
  }
}

function checkSignature({ headers, body }: WebhookRequest, appSecret: string): void {
  const given = Buffer.from(headers['x-twitter-webhooks-signature'] ?? '')
  const right = Buffer.from(signatureOf(body, appSecret))
  // An empty secret would make everybody's signature right.
  const same = appSecret !== '' && given.length === right.length && timingSafeEqual(given, right)
  if (!same) throw new WebhookRefused(401, 'not signed by X')
}

const signatureOf = (bytes: Uint8Array, appSecret: string): string =>
  `sha256=${createHmac('sha256', appSecret).update(bytes).digest('base64')}`
