import { createHmac } from 'node:crypto'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { assert, constantFrom, dictionary, json, oneof, property, string, uint8Array } from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { systemClock } from '../../../platform/clock.ts'
import { createHttpOut } from '../../../platform/http-out.ts'
import { WebhookRefused } from '../incoming.ts'
import type { WebhookNews, WebhookRequest } from '../incoming.ts'
import { linkedin } from './linkedin.ts'
import { linkedinWebhook } from './webhook.ts'
import { startStandInLinkedIn } from '../testing/stand-in-linkedin.ts'
import type { StandInLinkedIn } from '../testing/stand-in-linkedin.ts'

const webhook = linkedinWebhook({ permalink: urn => `https://www.linkedin.com/feed/update/${urn}/` })
const secrets = { appSecret: 's3cret', verifyToken: 'unused' }
const now = new Date('2026-11-24T09:00:00Z')

const request = (more: Partial<WebhookRequest> = {}): WebhookRequest => ({
  method: 'POST',
  query: new URLSearchParams(),
  headers: {},
  body: new Uint8Array(),
  now,
  ...more,
})

const sign = (body: Uint8Array, secret = 's3cret') =>
  createHmac('sha256', secret).update('hmacsha256=').update(body).digest('hex')

const signed = (body: string | Uint8Array, more: Partial<WebhookRequest> = {}): WebhookRequest => {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
  return request({ body: bytes, headers: { 'x-li-signature': sign(bytes) }, ...more })
}

const comment = 'urn:li:comment:(urn:li:activity:10,20)'
const line = (more: object = {}): object => ({
  notificationId: 1,
  action: 'COMMENT',
  organizationalEntity: 'urn:li:organization:1',
  lastModifiedAt: now.getTime(),
  sourcePost: 'urn:li:activity:10',
  decoratedSourcePost: { entity: 'urn:li:share:9' },
  generatedActivity: 'urn:li:comment:(activity:10,20)',
  decoratedGeneratedActivity: {
    comment: { owner: 'urn:li:person:P', text: 'Lovely', entity: comment, object: 'urn:li:activity:10' },
  },
  ...more,
})
const news = (...notifications: unknown[]) =>
  webhook.read(
    signed(JSON.stringify({ type: 'ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS', notifications })),
    secrets,
  )

describe('the question whether the address is ours', () => {
  const code = '890e4665-4dfe-4ab1-b689-ed553bceeed0'
  const asked = (challengeCode: string) =>
    request({ method: 'GET', query: new URLSearchParams({ challengeCode }) })

  test('is answered by the code and its signature', () => {
    const answer = webhook.challenge(asked(code), secrets)
    expect(answer).toMatchObject({ status: 200, type: 'application/json' })
    expect(JSON.parse(answer!.body)).toEqual({
      challengeCode: code,
      challengeResponse: createHmac('sha256', 's3cret').update(code).digest('hex'),
    })
  })

  test('is no question in any other shape, for the answer would sign a forged push', () => {
    const forged = `hmacsha256=${JSON.stringify({ type: 'ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS' })}`
    for (const challengeCode of [forged, '', `${code} `, `${code}\n`]) {
      expect(webhook.challenge(asked(challengeCode), secrets)).toBeNull()
    }
    expect(webhook.challenge(request(), secrets)).toBeNull()
    expect(webhook.challenge(asked(code), { ...secrets, appSecret: '' })).toBeNull()
  })
})

describe('news', () => {
  test('of a comment comes whole', () => {
    expect(news(line())).toEqual({
      comments: [
        {
          account: 'urn:li:organization:1',
          comment: {
            kind: 'comment',
            remoteId: comment,
            postRemoteId: 'urn:li:share:9',
            parentRemoteId: null,
            author: { remoteId: 'urn:li:person:P', name: 'A LinkedIn member', profileUrl: null },
            text: 'Lovely',
            attachments: [],
            writtenAt: now,
            permalink: `https://www.linkedin.com/feed/update/urn:li:share:9/?commentUrn=${encodeURIComponent(comment).replace('(', '%28').replace(')', '%29')}`,
            state: 'visible',
          },
        },
      ],
      look: [],
      skipped: 0,
    })
  })

  test('of a deletion says that it is gone, and keeps none of its words', () => {
    const { comments } = news(line({ action: 'COMMENT_DELETE' }))
    expect(comments).toMatchObject([{ comment: { remoteId: comment, state: 'gone', text: '' } }])
    expect(JSON.stringify(comments)).not.toContain('Lovely')
  })

  test.each([
    ['an edit, whose time is not that of the writing', { action: 'COMMENT_EDIT' }],
    ['no text', { decoratedGeneratedActivity: { comment: { entity: comment } } }],
    ['nothing decorated', { decoratedGeneratedActivity: undefined }],
    ['a post that is not named', { decoratedSourcePost: {} }],
    ['no time', { lastModifiedAt: undefined }],
    ['a time that is none', { lastModifiedAt: 9e15 }],
  ])('%s: look at the account', (_what, more) => {
    expect(news(line(more))).toEqual({ comments: [], look: ['urn:li:organization:1'], skipped: 0 })
  })

  test('of likes and shares is nothing to us; a line that is none does no harm to the others', () => {
    const { comments, look, skipped } = news(line({ action: 'LIKE' }), null, 7, { action: 'COMMENT' }, line())
    expect([comments.length, look.length, skipped]).toEqual([1, 0, 3])
  })
})

describe('refused', () => {
  const refusal = (given: WebhookRequest, with_ = secrets): number | null => {
    try {
      webhook.read(given, with_)
      return null
    } catch (error) {
      if (error instanceof WebhookRefused) return error.status
      throw error
    }
  }
  const body = JSON.stringify({ type: 'ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS', notifications: [line()] })
  const bytes = new TextEncoder().encode(body)

  test('without a signature, with another’s, and of other bytes', () => {
    expect(refusal(signed(body))).toBeNull()
    expect(refusal(signed(body, { headers: { 'x-li-signature': `hmacsha256=${sign(bytes)}` } }))).toBeNull()
    expect(refusal(signed(body, { headers: {} }))).toBe(401)
    expect(refusal(signed(body, { headers: { 'x-li-signature': sign(bytes, 'other') } }))).toBe(401)
    expect(refusal(signed(body, { body: new TextEncoder().encode(`${body} `) }))).toBe(401)
    const plain = createHmac('sha256', 's3cret').update(bytes).digest('hex')
    expect(refusal(signed(body, { headers: { 'x-li-signature': plain } }))).toBe(401)
  })

  test('when we know no secret, for then anybody could sign', () => {
    const headers = { 'x-li-signature': sign(bytes, '') }
    expect(refusal(request({ body: bytes, headers }), { ...secrets, appSecret: '' })).toBe(401)
  })

  test('when it is older than LinkedIn would deliver again', () => {
    const after = (hours: number) => ({ now: new Date(now.getTime() + hours * 3_600_000) })
    expect(refusal(signed(body, after(8)))).toBeNull()
    expect(refusal(signed(body, after(10)))).toBe(401)
  })

  test.each(['', '{', '[]', 'null', '7', '{"type":1}'])('when the body is %j', text => {
    expect(refusal(signed(text))).toBe(400)
  })

  test('bytes of any sort are read or refused, and nothing else', () => {
    const shaped = json().map(
      text => `{"type":"ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS","notifications":[${text}]}`,
    )
    const anyBody = oneof(uint8Array(), json().map(encode), shaped.map(encode))
    const anyHeaders = dictionary(constantFrom('x-li-signature', 'content-type'), string())
    assert(
      property(anyBody, anyHeaders, (bytes, headers) => {
        expect([null, 400, 401]).toContain(refusal(signed(bytes)))
        expect(refusal(request({ body: bytes, headers }))).toBe(401)
      }),
      { numRuns: 300 },
    )
  })
})

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('as the stand-in pushes it', () => {
  let standIn: StandInLinkedIn
  let server: http.Server
  let got: (WebhookNews | number)[] = []

  beforeAll(async () => {
    standIn = await startStandInLinkedIn()
    const { clientSecret: appSecret } = await standIn.application()
    server = http.createServer((incoming, response) => {
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.on('end', () => {
        const given = {
          method: incoming.method ?? '',
          query: new URL(incoming.url ?? '/', 'http://localhost').searchParams,
          headers: Object.fromEntries(
            Object.entries(incoming.headers).map(([key, value]) => [key, String(value)]),
          ),
          body: new Uint8Array(Buffer.concat(chunks)),
          now: new Date(),
        }
        const answer = webhook.challenge(given, { appSecret, verifyToken: '' })
        if (answer !== null) return response.writeHead(answer.status).end(answer.body)
        try {
          got.push(webhook.read(given, { appSecret, verifyToken: '' }))
          return response.writeHead(200).end()
        } catch (error) {
          const status = error instanceof WebhookRefused ? error.status : 500
          got.push(status)
          return response.writeHead(status).end()
        }
      })
    })
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  }, 30_000)
  afterEach(() => void (got = []))
  afterAll(async () => {
    server.close()
    await standIn.stop()
  })

  test('a comment arrives as the list gives it; edits and deletions are told; a forgery is not', async () => {
    const { port } = server.address() as AddressInfo
    expect(await standIn.registerWebhook(`http://127.0.0.1:${port}/linkedin`)).toBe(true)
    const out = createHttpOut({ allow: [standIn.origin] })
    const connector = linkedin({
      http: out,
      clock: systemClock,
      origin: standIn.origin,
      site: standIn.origin,
    })
    const account = await standIn.makeAccount({ name: 'Oakfield', slug: 'oakfield' })
    const content = { text: 'Hello', link: null, pictures: [] }
    const published = await connector.publish({ account, content, idempotencyKey: 'k' })
    const post = published.kind === 'published' ? published.remoteId : ''
    const id = await standIn.write(account, post, 'Lovely')
    const listed = (await connector.comments!.list({ account, cursor: null, posts: [post] })).comments[0]!
    const pushed = (got[0] as WebhookNews).comments[0]!
    expect(pushed.account).toBe(account.remoteId)
    expect({ ...pushed.comment, permalink: null, writtenAt: null }).toEqual({
      ...listed,
      permalink: null,
      writtenAt: null,
    })
    expect(await standIn.replay()).toEqual({ status: 200 })
    expect(got[1]).toEqual(got[0])
    expect(await standIn.forge()).toEqual({ status: 401 })
    await standIn.rewrite(id, 'Less lovely')
    await standIn.erase(id)
    expect(got.slice(2)).toMatchObject([
      401,
      { comments: [], look: [account.remoteId] },
      { comments: [{ comment: { remoteId: id, state: 'gone' } }] },
    ])
  })

  test('an address that cannot answer the question is not registered', async () => {
    expect(await standIn.registerWebhook(`${standIn.origin}/nowhere`)).toBe(false)
  })
})
