import { createHmac } from 'node:crypto'
import { assert, dictionary, constantFrom, jsonValue, oneof, property, uint8Array } from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ConnectedAccount } from '../connector.ts'
import { WebhookRefused } from '../incoming.ts'
import type { WebhookRequest } from '../incoming.ts'
import { instagramWebhook } from './webhook.ts'
import { receivePushes } from '../testing/receive-pushes.ts'
import { startStandInInstagram } from '../testing/stand-in-instagram.ts'
import type { StandInInstagram } from '../testing/stand-in-instagram.ts'

const webhook = instagramWebhook()
const secrets = { appSecret: 's3cret', verifyToken: 'word' }
const now = new Date('2026-11-24T09:00:00Z')
const time = now.getTime() / 1000
const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

const signed = (body: Uint8Array): WebhookRequest => {
  const signature = `sha256=${createHmac('sha256', 's3cret').update(body).digest('hex')}`
  return {
    method: 'POST',
    query: new URLSearchParams(),
    headers: { 'x-hub-signature-256': signature },
    body,
    now,
  }
}

const bodyOf = (field: string, value: unknown, at: number | undefined = time): Uint8Array =>
  encode(JSON.stringify({ object: 'instagram', entry: [{ id: '1', time: at, changes: [{ field, value }] }] }))
const read = (field: string, value: unknown, at?: number) =>
  webhook.read(signed(bodyOf(field, value, at)), secrets)

const written = {
  id: '9',
  text: 'Lovely',
  from: { id: '7', username: 'lena' },
  media: { id: '5', media_product_type: 'FEED' },
  parent_id: '8',
}

describe('news', () => {
  test('of a comment comes whole, with the time of the news', () => {
    expect(read('comments', written)).toEqual({
      comments: [
        {
          account: '1',
          comment: {
            kind: 'comment',
            remoteId: '9',
            postRemoteId: '5',
            parentRemoteId: '8',
            author: { remoteId: '7', name: 'lena', profileUrl: 'https://www.instagram.com/lena/' },
            text: 'Lovely',
            attachments: [],
            writtenAt: now,
            permalink: null,
            state: 'visible',
          },
        },
      ],
      look: [],
      skipped: 0,
    })
  })

  test('that does not come whole is reason to look, and our own is nothing', () => {
    for (const name of ['id', 'text', 'media']) {
      expect(read('comments', { ...written, [name]: undefined })).toEqual({
        comments: [],
        look: ['1'],
        skipped: 0,
      })
    }
    expect(read('comments', { ...written, from: { id: '1' } })).toEqual({
      comments: [],
      look: [],
      skipped: 0,
    })
  })

  test('of a mention tells where it is: no list would tell more', () => {
    expect(read('mentions', { media_id: '5', comment_id: '9' }).comments).toMatchObject([
      { account: '1', comment: { kind: 'mention', remoteId: '9', postRemoteId: '5', text: '' } },
    ])
    expect(read('mentions', { media_id: '5' }).comments).toMatchObject([
      { comment: { remoteId: '5', postRemoteId: null } },
    ])
    expect(read('mentions', {}).skipped).toBe(1)
    expect(read('story_insights', {}).skipped).toBe(1)
  })
})

test('news of a Page, of yesterday, or not signed, is refused', () => {
  const page = encode(JSON.stringify({ object: 'page', entry: [] }))
  expect(() => webhook.read(signed(page), secrets)).toThrow(WebhookRefused)
  expect(() => read('comments', written, time - 90_000)).toThrow(WebhookRefused)
  const unsigned = { ...signed(bodyOf('comments', written)), headers: {} }
  expect(() => webhook.read(unsigned, secrets)).toThrow(WebhookRefused)
})

test('bytes of any sort are read or refused, and nothing else', () => {
  const comments = dictionary(constantFrom(...Object.keys(written)), jsonValue())
  const anyBody = oneof(
    uint8Array(),
    jsonValue().map(value => bodyOf('comments', value)),
    comments.map(more => bodyOf('comments', { ...written, ...more })),
    jsonValue().map(value => bodyOf('mentions', value)),
  )
  assert(
    property(anyBody, body => {
      try {
        webhook.read(signed(body), secrets)
      } catch (error) {
        expect(error).toBeInstanceOf(WebhookRefused)
      }
    }),
    { numRuns: 300 },
  )
})

describe('as the stand-in pushes it', () => {
  let standIn: StandInInstagram
  let receiver: Awaited<ReturnType<typeof receivePushes>>
  let account: ConnectedAccount
  let post: string

  beforeAll(async () => {
    standIn = await startStandInInstagram()
    const { clientSecret: appSecret } = await standIn.application()
    receiver = await receivePushes(webhook, { appSecret, verifyToken: 'word' })
    account = await standIn.makeAccount({ name: 'Oakfield Primary', slug: 'oakfield' })
    post = await standIn.postOfThePast(account, 'Snow day', new Date(Date.now() - 3_600_000))
    await standIn.registerWebhook(receiver.url, 'word')
  }, 30_000)
  afterAll(async () => {
    await standIn.stop()
    await receiver.stop()
  })

  test('a comment and a mention, then a replay and a forgery', async () => {
    expect(await standIn.registerWebhook(receiver.url, 'another word')).toBe(false)
    await standIn.mention(account, { mediaId: '77' })
    const id = await standIn.write(account, post, 'Zoë says “hello” / ❄', { author: 'zoe' })
    await standIn.replay()
    await standIn.forge()
    const comment = {
      remoteId: id,
      postRemoteId: post,
      text: 'Zoë says “hello” / ❄',
      author: { name: 'zoe' },
    }
    expect(receiver.take()).toMatchObject([
      { comments: [{ account: account.remoteId, comment: { kind: 'mention', remoteId: '77' } }] },
      { comments: [{ account: account.remoteId, comment }] },
      { comments: [{ comment }] },
      401,
    ])
  })
})
