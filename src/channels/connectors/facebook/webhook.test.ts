import { createHmac } from 'node:crypto'
import {
  assert,
  constantFrom,
  dictionary,
  json,
  jsonValue,
  oneof,
  property,
  string,
  uint8Array,
} from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemClock } from '../../../platform/clock.ts'
import { createHttpOut } from '../../../platform/http-out.ts'
import type { ConnectedAccount } from '../connector.ts'
import { facebook } from './facebook.ts'
import { facebookWebhook } from './webhook.ts'
import { WebhookRefused } from '../incoming.ts'
import type { WebhookRequest } from '../incoming.ts'
import { receivePushes } from '../testing/receive-pushes.ts'
import { startStandInFacebook } from '../testing/stand-in-facebook.ts'
import type { StandInFacebook } from '../testing/stand-in-facebook.ts'

const webhook = facebookWebhook()
const secrets = { appSecret: 's3cret', verifyToken: 'a word of ours' }
const now = new Date('2026-11-24T09:00:00Z')
const time = now.getTime() / 1000

const request = (more: Partial<WebhookRequest> = {}): WebhookRequest => ({
  method: 'POST',
  query: new URLSearchParams(),
  headers: {},
  body: new Uint8Array(),
  now,
  ...more,
})

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

const sign = (body: Uint8Array, secret = 's3cret') =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`

const signed = (body: string | Uint8Array, more: Partial<WebhookRequest> = {}): WebhookRequest => {
  const bytes = typeof body === 'string' ? encode(body) : body
  return request({ body: bytes, headers: { 'x-hub-signature-256': sign(bytes) }, ...more })
}

const bodyOf = (field: string, value: unknown, at: number | undefined = time): string =>
  JSON.stringify({ object: 'page', entry: [{ id: '1', time: at, changes: [{ field, value }] }] })
const feed = (value: unknown) => webhook.read(signed(bodyOf('feed', value)), secrets)

const added = {
  item: 'comment',
  verb: 'add',
  comment_id: '5_9',
  post_id: '1_5',
  parent_id: '1_5',
  from: { id: '7', name: 'Maria' },
  message: 'Lovely',
  created_time: time - 10,
}

describe('the question whether the address is ours', () => {
  const asked = (more: Record<string, string>, method = 'GET') => {
    const usual = { 'hub.mode': 'subscribe', 'hub.verify_token': 'a word of ours', 'hub.challenge': '1158' }
    return request({ method, query: new URLSearchParams({ ...usual, ...more }) })
  }

  test('is answered by the very words, as plain text', () => {
    expect(webhook.challenge(asked({}), secrets)).toEqual({ status: 200, type: 'text/plain', body: '1158' })
  })

  test('by somebody who does not know our word is refused, and when we have none', () => {
    for (const word of ['', 'another word', 'a word of ours ']) {
      expect(webhook.challenge(asked({ 'hub.verify_token': word }), secrets)?.status).toBe(403)
    }
    const none = { ...secrets, verifyToken: '' }
    expect(webhook.challenge(asked({ 'hub.verify_token': '' }), none)?.status).toBe(403)
  })

  test('is none in any other shape', () => {
    expect(webhook.challenge(asked({}, 'POST'), secrets)).toBeNull()
    expect(webhook.challenge(asked({ 'hub.mode': 'unsubscribe' }), secrets)).toBeNull()
    expect(webhook.challenge(request({ method: 'GET' }), secrets)).toBeNull()
  })
})

describe('news of the feed', () => {
  test('a comment comes whole', () => {
    expect(feed(added)).toEqual({
      comments: [
        {
          account: '1',
          comment: {
            kind: 'comment',
            remoteId: '5_9',
            postRemoteId: '1_5',
            parentRemoteId: null,
            author: { remoteId: '7', name: 'Maria', profileUrl: null },
            text: 'Lovely',
            attachments: [],
            writtenAt: new Date((time - 10) * 1000),
            permalink: null,
            state: 'visible',
          },
        },
      ],
      look: [],
      skipped: 0,
    })
  })

  test('an answer names the comment that it answers', () => {
    expect(feed({ ...added, parent_id: '5_8' }).comments).toMatchObject([
      { comment: { parentRemoteId: '5_8' } },
    ])
  })

  test.each([
    ['edit', 'visible'],
    ['edited', 'visible'],
    ['hide', 'hidden'],
    ['unhide', 'visible'],
  ])('%s tells what it tells, and asks to look', (verb, state) => {
    expect(feed({ ...added, verb })).toMatchObject({ comments: [{ comment: { state } }], look: ['1'] })
  })

  test('a deletion says that it is gone, and keeps none of its words', () => {
    const { comments } = feed({ ...added, verb: 'remove' })
    expect(comments).toMatchObject([{ comment: { remoteId: '5_9', state: 'gone', text: '' } }])
    expect(JSON.stringify(comments)).not.toMatch(/Lovely|Maria/)
  })

  test('a visitor’s post comes whole, with its picture told of', () => {
    const value = { ...added, item: 'photo', comment_id: undefined, link: 'https://example.org/p.jpg' }
    expect(feed(value).comments).toMatchObject([
      {
        comment: {
          kind: 'visitor-post',
          remoteId: '1_5',
          postRemoteId: null,
          attachments: [{ kind: 'photo', url: 'https://example.org/p.jpg' }],
        },
      },
    ])
    expect(feed({ ...value, verb: 'remove' }).comments).toMatchObject([{ comment: { state: 'gone' } }])
  })

  test('what the Page itself did, and likes, are nothing', () => {
    const none = { comments: [], look: [], skipped: 0 }
    expect(feed({ ...added, from: { id: '1', name: 'Oakfield' } })).toEqual(none)
    expect(feed({ ...added, item: 'status', verb: 'remove', from: { id: '1' } })).toEqual(none)
    expect(feed({ ...added, item: 'reaction', reaction_type: 'like' })).toEqual(none)
  })

  test.each([
    ['no writer', { from: undefined }],
    ['no id', { comment_id: undefined }],
    ['no post', { post_id: undefined }],
    ['neither words nor a picture', { message: undefined }],
    ['a verb that we do not know', { verb: 'mute' }],
  ])('%s: look at the account', (_what, more) => {
    expect(feed({ ...added, ...more })).toEqual({ comments: [], look: ['1'], skipped: 0 })
  })

  test('without a time of its own it has that of the news', () => {
    expect(feed({ ...added, created_time: undefined }).comments[0]!.comment.writtenAt).toEqual(now)
  })

  test('a line that is none does no harm to the others', () => {
    const changes = [
      null,
      7,
      { field: 'feed' },
      { field: 'messages', value: {} },
      { field: 'feed', value: added },
    ]
    const entry = [null, { id: 'x', changes: [] }, { id: '1', time, changes }]
    const { comments, skipped } = webhook.read(signed(JSON.stringify({ object: 'page', entry })), secrets)
    expect([comments.length, skipped]).toEqual([1, 6])
  })
})

describe('news of a mention', () => {
  const mention = { item: 'post', verb: 'add', post_id: '7_3', sender_id: '7', sender_name: 'Maria' }
  const read = (more: object) => webhook.read(signed(bodyOf('mention', { ...mention, ...more })), secrets)

  test('comes whole where it has words', () => {
    expect(read({ message: 'At @Oakfield' }).comments).toMatchObject([
      { comment: { kind: 'mention', remoteId: '7_3', author: { name: 'Maria' }, writtenAt: now } },
    ])
    const inComment = { item: 'comment', comment_id: '3_4', message: 'Ask @Oakfield' }
    expect(read(inComment).comments).toMatchObject([{ comment: { remoteId: '3_4', postRemoteId: '7_3' } }])
  })

  test('without words is reason to look, taken back it is gone, and our own is nothing', () => {
    expect(read({})).toMatchObject({ comments: [], look: ['1'] })
    expect(read({ verb: 'remove' }).comments).toMatchObject([{ comment: { state: 'gone' } }])
    expect(read({ sender_id: '1', message: 'Us' })).toEqual({ comments: [], look: [], skipped: 0 })
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
  const body = bodyOf('feed', added)
  const bytes = encode(body)

  test('without a signature, with another’s, and of other bytes', () => {
    expect(refusal(signed(body))).toBeNull()
    for (const given of ['', sign(bytes, 'other'), sign(bytes).toUpperCase(), sign(bytes).slice(7)]) {
      expect(refusal(signed(body, { headers: { 'x-hub-signature-256': given } }))).toBe(401)
    }
    expect(refusal(signed(body, { headers: {} }))).toBe(401)
    expect(refusal(signed(body, { body: encode(`${body} `) }))).toBe(401)
    // The old signature, by SHA-1, is not looked at.
    expect(refusal(signed(body, { headers: { 'x-hub-signature': sign(bytes) } }))).toBe(401)
  })

  test('when we know no secret, for then anybody could sign', () => {
    const headers = { 'x-hub-signature-256': sign(bytes, '') }
    expect(refusal(request({ body: bytes, headers }), { ...secrets, appSecret: '' })).toBe(401)
  })

  test('when it was sent more than five minutes ago; the newest entry counts, and none without a time', () => {
    const after = (minutes: number) => ({ now: new Date(now.getTime() + minutes * 60_000) })
    expect(refusal(signed(body, after(4)))).toBeNull()
    expect(refusal(signed(body, after(6)))).toBe(401)
    const untimed = JSON.stringify({ object: 'page', entry: [{ id: '1', changes: [] }] })
    expect(refusal(signed(untimed, after(6)))).toBeNull()
    const old = { id: '1', time: time - 200_000, changes: [] }
    const both = JSON.stringify({ object: 'page', entry: [old, { id: '1', time, changes: [] }] })
    expect(refusal(signed(both))).toBeNull()
  })

  test.each(['', '{', '[]', 'null', '7', '{"object":"instagram","entry":[]}', '{"object":"page"}'])(
    'when the body is %j',
    text => {
      expect(refusal(signed(text))).toBe(400)
    },
  )

  test('bytes of any sort are read or refused, and nothing else', () => {
    const shaped = jsonValue().map(value => bodyOf('feed', value))
    const comments = dictionary(constantFrom(...Object.keys(added)), jsonValue()).map(more =>
      bodyOf('feed', { ...added, ...more }),
    )
    const mentions = jsonValue().map(value => bodyOf('mention', value))
    const anyBody = oneof(uint8Array(), ...[json(), shaped, comments, mentions].map(text => text.map(encode)))
    const anyHeaders = dictionary(constantFrom('x-hub-signature-256', 'content-type'), string())
    assert(
      property(anyBody, anyHeaders, (given, headers) => {
        expect([null, 400, 401]).toContain(refusal(signed(given)))
        expect(refusal(request({ body: given, headers }))).toBe(401)
      }),
      { numRuns: 300 },
    )
  })
})

describe('as the stand-in pushes it', () => {
  let standIn: StandInFacebook
  let receiver: Awaited<ReturnType<typeof receivePushes>>
  let account: ConnectedAccount
  let post: string

  beforeAll(async () => {
    standIn = await startStandInFacebook()
    const { clientSecret: appSecret } = await standIn.application()
    receiver = await receivePushes(webhook, { appSecret, verifyToken: 'word' })
    account = await standIn.makePage({ name: 'Oakfield Primary', slug: 'oakfield' })
    const http = createHttpOut({ allow: [standIn.origin] })
    const content = { text: 'Snow day', link: null, pictures: [] }
    const published = await facebook({ http, clock: systemClock, origin: standIn.origin }).publish({
      account,
      content,
      idempotencyKey: 'k',
    })
    post = published.kind === 'published' ? published.remoteId : ''
    await standIn.registerWebhook(receiver.url, 'word')
  }, 30_000)
  afterAll(async () => {
    await standIn.stop()
    await receiver.stop()
  })

  test('an address that does not know the word gets nothing', async () => {
    expect(await standIn.registerWebhook(receiver.url, 'another word')).toBe(false)
    expect(await standIn.registerWebhook(receiver.url, 'word')).toBe(true)
  })

  test('a comment written, changed and taken back, whatever signs it has', async () => {
    const text = 'Façade / “snow” ❄'
    const id = await standIn.write(account, post, text, { author: 'Zoë' })
    await standIn.rewrite(id, 'Other')
    await standIn.erase(id)
    expect(receiver.take()).toMatchObject([
      { comments: [{ account: account.remoteId, comment: { remoteId: id, text, author: { name: 'Zoë' } } }] },
      { comments: [{ comment: { text: 'Other' } }], look: [account.remoteId] },
      { comments: [{ comment: { state: 'gone' } }] },
    ])
  })

  test('what a visitor wrote and where the Page was named are the same as the list tells', async () => {
    const ids = [
      await standIn.visit(account, 'Thank you', { author: 'Sam' }),
      await standIn.visit(account, 'At @Oakfield', { author: 'Jo', mention: true }),
    ]
    const pushed = receiver.take().flatMap(news => (typeof news === 'number' ? [] : news.comments))
    expect(pushed.map(({ comment }) => [comment.kind, comment.remoteId])).toEqual([
      ['visitor-post', ids[0]],
      ['mention', ids[1]],
    ])
  })

  test('once more it tells the same again, and a forged one is refused', async () => {
    const id = await standIn.write(account, post, 'Hello')
    await standIn.replay()
    await standIn.forge()
    expect(receiver.take()).toMatchObject([
      { comments: [{ comment: { remoteId: id } }] },
      { comments: [{ comment: { remoteId: id } }] },
      401,
    ])
  })
})
