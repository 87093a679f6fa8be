import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { assert, constantFrom, dictionary, jsonValue, property, string, uint8Array } from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FixedClock } from '../../../platform/clock.ts'
import type { ConnectedAccount } from '../connector.ts'
import type { WebhookNews, WebhookRequest } from '../incoming.ts'
import { WebhookRefused } from '../incoming.ts'
import { startStandInX, watchedHttp } from '../testing/stand-in-x.ts'
import { xWebhook } from './webhook.ts'
import { x } from './x.ts'

const secrets = { appSecret: 's3cret', verifyToken: 'unused' }
const now = new Date('2026-11-24T09:00:00Z')
const { challenge, read } = xWebhook('https://x.com')

const sign = (body: Uint8Array | string, secret = 's3cret') =>
  `sha256=${createHmac('sha256', secret).update(body).digest('base64')}`

const request = (body: Uint8Array | string, more: Partial<WebhookRequest> = {}): WebhookRequest => {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
  const headers = { 'x-twitter-webhooks-signature': sign(bytes) }
  return { method: 'POST', query: new URLSearchParams(), headers, body: bytes, now, ...more }
}

const payload = {
  id: '2080765813578191303',
  text: '@oakfield Lovely &amp; free https://t.co/a',
  author_id: '22',
  created_at: '2026-11-24T08:59:00.000Z',
  conversation_id: '5',
  in_reply_to_user_id: '11',
  referenced_tweets: [{ type: 'replied_to', id: '5' }],
  edit_history_tweet_ids: ['2080765813578191303'],
  entities: { urls: [{ url: 'https://t.co/a', expanded_url: 'https://www.example.org' }] },
}
const event = (type: string, change: object = {}, more: object = {}) => ({
  event_uuid: '1',
  filter: { user_id: '11' },
  event_type: type,
  payload: { ...payload, ...change },
  includes: { users: [{ id: '22', name: 'Maria', username: 'maria' }] },
  ...more,
})
const told = (data: unknown, more: Partial<WebhookRequest> = {}): WebhookNews =>
  read(request(JSON.stringify({ data }), more), secrets)

describe('the question whether the address is ours', () => {
  const ask = (line: string, method = 'GET') =>
    challenge(request('', { method, query: new URLSearchParams(line) }), secrets)

  test('is answered with the proof that we know the app’s secret', () => {
    const answer = ask('crc_token=YWJj-ZA%3D%3D')
    expect(answer).toMatchObject({ status: 200, type: 'application/json' })
    expect(JSON.parse(answer!.body)).toEqual({ response_token: sign('YWJj-ZA==') })
  })

  test('is answered for nothing that could be a push: that answer would be its signature', () => {
    const forged = JSON.stringify({ data: event('post.reply.create', { text: 'Never written' }) })
    const answer = ask(new URLSearchParams({ crc_token: forged }).toString())
    expect(answer).toBeNull()
    for (const token of ['{', '{}', '[]', '"', 'a b', 'a\n', 'x'.repeat(201)]) {
      expect(ask(new URLSearchParams({ crc_token: token }).toString())).toBeNull()
    }
  })

  test('is not answered without a secret to prove', () => {
    const asked = request('', { method: 'GET', query: new URLSearchParams('crc_token=abc') })
    expect(challenge(asked, { ...secrets, appSecret: '' })).toBeNull()
  })

  test('is no question without a token, or when something is sent', () => {
    expect(ask('')).toBeNull()
    expect(ask('hub.challenge=abc')).toBeNull()
    expect(ask('crc_token=abc', 'POST')).toBeNull()
  })
})

describe('what a signed request tells', () => {
  test('an answer under our post is a comment, as the list would give it', () => {
    expect(told(event('post.reply.create'))).toEqual({
      comments: [
        {
          account: '11',
          comment: {
            kind: 'comment',
            remoteId: payload.id,
            postRemoteId: '5',
            parentRemoteId: null,
            author: { remoteId: '22', name: 'Maria', profileUrl: 'https://x.com/maria' },
            text: '@oakfield Lovely & free https://www.example.org',
            attachments: [{ kind: 'link', url: 'https://www.example.org' }],
            writtenAt: new Date('2026-11-24T08:59:00Z'),
            permalink: `https://x.com/maria/status/${payload.id}`,
            state: 'visible',
          },
        },
      ],
      look: [],
      skipped: 0,
    })
  })

  test('with the names of X’s specification it is the same', () => {
    const {
      referenced_tweets: referenced_posts,
      edit_history_tweet_ids: edit_history_post_ids,
      ...rest
    } = payload
    const renamed = event(
      'post.reply.create',
      {},
      { payload: { ...rest, referenced_posts, edit_history_post_ids } },
    )
    expect(told(renamed)).toEqual(told(event('post.reply.create')))
  })

  test('a mention is one', () => {
    const change = {
      in_reply_to_user_id: undefined,
      referenced_tweets: undefined,
      conversation_id: payload.id,
    }
    expect(told(event('post.mention.create', change)).comments).toMatchObject([
      { account: '11', comment: { kind: 'mention', postRemoteId: null } },
    ])
  })

  test.each([
    [
      'an answer to an answer, of which it does not say whose conversation it is',
      'post.reply.create',
      { conversation_id: '4' },
    ],
    ['a post of the account itself', 'post.create', {}],
    ['a deletion', 'post.delete', {}],
  ])('%s is reason to look', (_what, type, change) => {
    expect(told(event(type, change))).toEqual({ comments: [], look: ['11'], skipped: 0 })
  })

  test('an edit comes whole, and what it replaced is to be looked for', () => {
    const change = { edit_history_tweet_ids: ['1', payload.id] }
    expect(told(event('post.reply.create', change))).toMatchObject({
      comments: [{ account: '11' }],
      look: ['11'],
    })
  })

  test('our own answer is no news', () => {
    const own = event('post.reply.create', { author_id: '11' })
    expect(told(own)).toEqual({ comments: [], look: [], skipped: 0 })
  })

  test.each([
    null,
    7,
    {},
    event('like.create'),
    event('post.reply.create', {}, { filter: {} }),
    event('post.reply.create', {}, { payload: null }),
    event('post.reply.create', { text: undefined }),
    event('post.reply.create', { created_at: 'soon' }),
  ])('what is not understood is counted, and harms nothing: %j', bad => {
    const news = told([bad, event('post.reply.create'), bad])
    expect([news.comments.length, news.skipped]).toEqual([1, 2])
  })
})

describe('a request that is not X’s', () => {
  const refused = (work: () => unknown): number => {
    try {
      work()
    } catch (error) {
      if (error instanceof WebhookRefused) return error.status
      throw error
    }
    throw new Error('it was not refused')
  }
  const body = JSON.stringify({ data: event('post.reply.create') })

  test.each<[string, Record<string, string>]>([
    ['unsigned', {}],
    ['with an empty signature', { 'x-twitter-webhooks-signature': '' }],
    ['signed by somebody else', { 'x-twitter-webhooks-signature': sign(body, 'other') }],
    ['signed for another body', { 'x-twitter-webhooks-signature': sign(`${body} `) }],
    ['signed without saying how', { 'x-twitter-webhooks-signature': sign(body).slice(7) }],
    ['signed in another way', { 'x-twitter-webhooks-signature': sign(body).replace('sha256', 'sha1') }],
    ['signed for another network', { 'x-hub-signature-256': sign(body) }],
  ])('%s is refused with 401', (_how, headers) => {
    expect(refused(() => read(request(body, { headers }), secrets))).toBe(401)
  })

  test('without a secret of ours nobody’s signature is right', () => {
    const headers = { 'x-twitter-webhooks-signature': sign(body, '') }
    expect(refused(() => read(request(body, { headers }), { ...secrets, appSecret: '' }))).toBe(401)
  })

  test('sent again a day later is refused with 401', () => {
    const later = (hours: number) => new Date(Date.parse(payload.created_at) + hours * 3_600_000)
    expect(told(event('post.reply.create'), { now: later(24) }).comments).toHaveLength(1)
    expect(refused(() => told(event('post.reply.create'), { now: new Date(later(24).getTime() + 1) }))).toBe(
      401,
    )
  })

  test.each(['', 'nonsense', '{}', '[]', 'null', '"data"', '{"tweet_create_events":[]}'])(
    'signed, but %j, is refused with 400',
    bad => expect(refused(() => read(request(bad), secrets))).toBe(400),
  )

  test('signed, but no UTF-8, is refused with 400', () => {
    const bytes = Buffer.from(body.replace('Lovely', '?'))
    bytes[bytes.indexOf('?')] = 0xff
    expect(refused(() => read(request(new Uint8Array(bytes)), secrets))).toBe(400)
  })

  test('whatever comes, signed or not: news or a refusal, and nothing else', () => {
    const tried = (bytes: Uint8Array, headers: Record<string, string>): void => {
      try {
        const news = read(request(bytes, { headers }), secrets)
        expect(news.skipped).toBeGreaterThanOrEqual(0)
      } catch (error) {
        expect(error).toBeInstanceOf(WebhookRefused)
      }
    }
    const signature = constantFrom('', 'sha256=', 'sha256=\u{1F600}', sign(''))
    assert(
      property(uint8Array(), signature, (bytes, given) => {
        tried(bytes, { 'x-twitter-webhooks-signature': given })
        tried(bytes, { 'x-twitter-webhooks-signature': sign(bytes) })
      }),
    )
    const type = constantFrom('post.reply.create', 'post.mention.create', 'post.delete', 'x')
    assert(
      property(type, dictionary(string(), jsonValue()), jsonValue(), (event_type, change, rest) => {
        const data = [
          event(event_type, change),
          rest,
          event(event_type, {}, { includes: rest, payload: rest }),
        ]
        const bytes = new TextEncoder().encode(JSON.stringify({ data }))
        tried(bytes, { 'x-twitter-webhooks-signature': sign(bytes) })
      }),
    )
  })
})

describe('with the stand-in that pushes', () => {
  let standIn: Awaited<ReturnType<typeof startStandInX>>
  let account: ConnectedAccount
  let close: () => void
  const got: (WebhookNews | number)[] = []

  beforeAll(async () => {
    standIn = await startStandInX()
    account = await standIn.makeAccount({ name: 'Oakfield Primary', slug: 'oakfield' })
    const webhook = xWebhook(standIn.origin)
    const server = createServer((incoming, response) => {
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.on('end', () => {
        const { searchParams: query } = new URL(incoming.url ?? '', 'http://x')
        const headers = incoming.headers as Record<string, string>
        const method = incoming.method ?? ''
        const asked = { method, query, headers, body: Buffer.concat(chunks), now: new Date() }
        const answer = webhook.challenge(asked, secrets)
        if (answer) return response.writeHead(answer.status, { 'content-type': answer.type }).end(answer.body)
        try {
          got.push(webhook.read(asked, secrets))
        } catch (error) {
          got.push((error as WebhookRefused).status)
        }
        return response.end()
      })
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    close = () => server.close()
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x`
    // It answers with an error unless the address proved itself.
    await standIn.control('POST', 'webhook', { url, consumerSecret: 's3cret' })
  }, 30_000)

  afterAll(async () => {
    close()
    await standIn.stop()
  })

  test('what is pushed and what is listed are the same, pushed twice or not; a forgery is refused', async () => {
    const clock = new FixedClock(new Date())
    const connector = x({ http: watchedHttp(standIn.origin), clock, addresses: standIn.addresses })
    const content = { text: 'Open day', link: null, pictures: [] }
    const root = await connector.publish({ account, content, idempotencyKey: 'k' })
    const postId = root.kind === 'published' ? root.remoteId : ''
    await standIn.write(account, { author: 'Maria', text: 'Lovely & free https://www.example.org', postId })
    await standIn.fault({ kind: 'repeated-push', on: 'push' })
    await standIn.write(account, { author: 'Sam', text: 'Hello' })
    await standIn.fault({ kind: 'forged-push', on: 'push' })
    await standIn.write(account, { author: 'Eve', text: 'Forged' })

    const { comments } = await connector.comments!.list({ account, cursor: null, posts: [postId] })
    const [maria, sam] = comments
    const news = (comment: unknown) => ({
      comments: [{ account: account.remoteId, comment }],
      look: [],
      skipped: 0,
    })
    expect(got).toEqual([news(maria), news(sam), news(sam), 401])
  })
})
