import { createHmac, timingSafeEqual } from 'node:crypto'
import { WebhookRefused } from '../incoming.ts'
import type { Webhook, WebhookNews, WebhookRequest } from '../incoming.ts'
import { fieldsOf, readJson } from '../parts/json-fields.ts'

/**
 * A body caught on its way could be sent again for ever: each entry bears the time at which it was sent, within what is
 * signed, and five minutes later it is refused (Standard Webhooks). Meta itself tries again for up to 36 hours (from
 * memory), perhaps with the first time: what comes so late is found by the next look instead.
 */
const oldestMs = 5 * 60_000

export interface Change {
  /** The account's id on the network. */
  account: string
  field: string
  value: Readonly<Record<string, unknown>>
  /** When Meta told of it; null when the entry bears no time. */
  toldAt: Date | null
}

export const nothing: WebhookNews = { comments: [], look: [], skipped: 0 }
export const notUnderstood: WebhookNews = { ...nothing, skipped: 1 }

/**
 * How Meta pushes, for Pages and Instagram alike: https://developers.facebook.com/docs/graph-api/webhooks/getting-started.
 * The signature is the hex HMAC-SHA256 of the body as it came: Meta escapes it in its own way.
 */
export function graphWebhook(object: 'page' | 'instagram', newsOf: (change: Change) => WebhookNews): Webhook {
  return {
    challenge({ method, query }, { verifyToken }) {
      if (method !== 'GET' || query.get('hub.mode') !== 'subscribe') return null
      const challenge = query.get('hub.challenge') ?? ''
      const known = verifyToken !== '' && same(query.get('hub.verify_token') ?? '', verifyToken)
      if (!known || challenge === '') return { status: 403, type: 'text/plain', body: 'not ours' }
      return { status: 200, type: 'text/plain', body: challenge }
    },

    read(request, { appSecret }) {
      checkSignature(request, appSecret)
      const body = readBody(request.body)
      if (body['object'] !== object || !Array.isArray(body['entry']))
        throw new WebhookRefused(400, `no news of the object ${object}`)
      const entries = (body['entry'] as unknown[]).map(fieldsOf)
      checkAge(entries, request.now)
      return joined(entries.flatMap(changesOf).map(change => (change ? newsOf(change) : notUnderstood)))
    },
  }
}

function checkSignature({ headers, body }: WebhookRequest, appSecret: string): void {
  const right = `sha256=${createHmac('sha256', appSecret).update(body).digest('hex')}`
  // An empty secret would make everybody's signature right.
  if (appSecret === '' || !same(headers['x-hub-signature-256'] ?? '', right))
    throw new WebhookRefused(401, 'not signed by Meta')
}

/** The time is within what is signed. Of several entries the newest counts: Meta gathers what it could not deliver. */
function checkAge(entries: readonly Readonly<Record<string, unknown>>[], now: Date): void {
  const times = entries.flatMap(({ time }) => timeOf(time) ?? [])
  if (times.length > 0 && times.every(time => now.getTime() - time.getTime() > oldestMs))
    throw new WebhookRefused(401, 'the news is older than five minutes')
}

function readBody(body: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    return fieldsOf(readJson(new TextDecoder('utf-8', { fatal: true }).decode(body)))
  } catch {
    throw new WebhookRefused(400, 'not readable')
  }
}

/** Null for what is no change of an account. */
function changesOf({ id, time, changes }: Readonly<Record<string, unknown>>): (Change | null)[] {
  if (typeof id !== 'string' || !/^\d+$/.test(id) || !Array.isArray(changes)) return [null]
  return (changes as unknown[]).map(fieldsOf).map(({ field, value }) => {
    if (typeof field !== 'string') return null
    return { account: id, field, value: fieldsOf(value), toldAt: timeOf(time) }
  })
}

const joined = (all: readonly WebhookNews[]): WebhookNews => ({
  comments: all.flatMap(({ comments }) => comments),
  look: [...new Set(all.flatMap(({ look }) => look))],
  skipped: all.reduce((sum, { skipped }) => sum + skipped, 0),
})

/** Seconds since 1970. */
export function timeOf(value: unknown): Date | null {
  const time = new Date(typeof value === 'number' ? value * 1000 : Number.NaN)
  return Number.isNaN(time.getTime()) ? null : time
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
