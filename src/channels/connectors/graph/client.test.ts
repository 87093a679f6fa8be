import { createHmac } from 'node:crypto'
import { assert, asyncProperty, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FixedClock } from '../../../platform/clock.ts'
import type { HttpOut, HttpOutInit } from '../../../platform/http-out.ts'
import { facebook } from '../facebook/facebook.ts'
import { graphClient } from './client.ts'
import { instagram } from '../instagram/instagram.ts'

const account = { remoteId: '1', name: 'Oakfield', token: 'EAA-token' }
const clock = new FixedClock('2026-11-24T09:00:00Z')

interface Sent {
  url: URL
  init: HttpOutInit
}

/** Answers every request alike and notes what was sent. */
function answering(text: string, status = 200) {
  const sent: Sent[] = []
  const http: HttpOut = {
    async request(url, init = {}) {
      sent.push({ url: new URL(url), init })
      const json = (): unknown => JSON.parse(text)
      return { status, headers: {}, body: new TextEncoder().encode(text), text: () => text, json }
    },
  }
  return { http, sent }
}

const client = (http: HttpOut, appSecret?: string) =>
  graphClient({
    http,
    clock,
    origin: 'https://graph.facebook.com',
    name: 'Facebook',
    ...(appSecret ? { appSecret } : {}),
  })

describe('a call of the Graph API', () => {
  test('names its version and carries the token in a header, never in the address', async () => {
    const { http, sent } = answering('{"id":"1"}')
    await client(http)(account, 'GET', 'me', { query: { fields: 'id' } })
    expect(sent[0]?.url.href).toBe('https://graph.facebook.com/v26.0/me?fields=id')
    expect(sent[0]?.init).toEqual({ method: 'GET', headers: { authorization: 'Bearer EAA-token' } })
  })

  test('proves that it knows the app secret, when there is one', async () => {
    const { http, sent } = answering('{"id":"1"}')
    await client(http, 's3cret')(account, 'DELETE', '1_2')
    const proof = createHmac('sha256', 's3cret').update('EAA-token').digest('hex')
    expect(sent[0]?.url.searchParams.get('appsecret_proof')).toBe(proof)
  })

  test('gives an upload more time than a text', async () => {
    const { http, sent } = answering('{"id":"1"}')
    await client(http)(account, 'POST', '1/feed', { body: new URLSearchParams() })
    await client(http)(account, 'POST', '1/photos', { body: new FormData() })
    expect(sent.map(({ init }) => init.timeoutMs)).toEqual([undefined, 60_000])
  })

  test('stays below its version, whatever an id is made of', async () => {
    const { http, sent } = answering('{}')
    await assert(
      asyncProperty(string(), async id => {
        sent.length = 0
        await client(http)(account, 'GET', id).catch(() => null)
        for (const { url } of sent)
          expect(url.href).toMatch(/^https:\/\/graph\.facebook\.com\/v26\.0\/\w+(\/\w+)?$/)
      }),
    )
    for (const id of ['../me', '1/../2', '1?fields=x', '1#', '', '//evil.example', '1/feed/x']) {
      await expect(client(http)(account, 'GET', id)).rejects.toThrow(RangeError)
    }
  })

  test('makes no call without a token', async () => {
    const { http, sent } = answering('{}')
    const calling = client(http)({ ...account, token: null }, 'GET', 'me')
    await expect(calling).rejects.toMatchObject({ kind: 'permission' })
    expect(sent).toEqual([])
  })
})

describe('an answer 200 that does not say what became of the post', () => {
  const publish = (text: string) =>
    facebook({ http: answering(text).http, clock, origin: 'https://graph.facebook.com' }).publish({
      account,
      content: { text: 'Hello', link: null, pictures: [] },
      idempotencyKey: 'k',
    })

  test.each([
    '',
    '<html>Welcome to the school wifi</html>',
    '{}',
    '{"success":true}',
    '{"id":7}',
    'null',
    '[]',
  ])('%j leaves it open', async text => {
    await expect(publish(text)).rejects.toMatchObject({ kind: 'ambiguous', network: { status: 200 } })
  })

  test('an id settles it', async () => {
    expect(await publish('{"id":"1_2"}')).toMatchObject({
      kind: 'published',
      remoteId: '1_2',
      permalink: null,
    })
  })
})

test('a removal that is not confirmed is not taken for done', async () => {
  const { http } = answering('{"success":false}')
  const removing = facebook({ http, clock, origin: 'https://graph.facebook.com' }).remove({
    account,
    remoteId: '1_2',
  })
  await expect(removing).rejects.toMatchObject({ kind: 'unavailable' })
})

describe('an id in an answer that would lead elsewhere', () => {
  const origin = 'https://graph.facebook.com'
  const picture = { bytes: new Uint8Array(9), type: 'image/jpeg', altText: 'A' } as const
  const post = (pictures: number) => ({
    account,
    content: { text: 'Hello', link: null, pictures: Array.from({ length: pictures }, () => picture) },
    idempotencyKey: 'k',
  })
  const bad = '{"id":"../me"}'
  const publicMedia = async () => ({ url: new URL('https://o.example/1.jpg'), done: async () => {} })

  test('of a post leaves open what became of it', async () => {
    const publishing = facebook({ http: answering(bad).http, clock, origin }).publish(post(0))
    await expect(publishing).rejects.toMatchObject({ name: 'ConnectorFailure', kind: 'ambiguous' })
  })

  test('of a staged picture or a container stops before anything is public', async () => {
    const { http, sent } = answering(bad)
    const staging = facebook({ http, clock, origin }).publish(post(2))
    await expect(staging).rejects.toMatchObject({ name: 'ConnectorFailure', kind: 'unavailable' })
    const containing = instagram({ http, clock, origin, publicMedia }).publish(post(1))
    await expect(containing).rejects.toMatchObject({ name: 'ConnectorFailure', kind: 'unavailable' })
    expect(sent.map(({ url }) => url.pathname)).not.toContain('/v26.0/1/feed')
    expect(sent.map(({ url }) => url.pathname)).not.toContain('/v26.0/1/media_publish')
  })

  test.each([facebook, instagram])('of a comment is not kept', async make => {
    const at = '2026-11-24T08:00:00Z'
    const list = JSON.stringify({ data: [{ id: '../me', created_time: at, timestamp: at, message: 'Hi' }] })
    const connector = make({ http: answering(list).http, clock, origin, publicMedia })
    const listing = connector.comments!.list({ account, cursor: null, posts: ['7'] })
    await expect(listing).rejects.toMatchObject({ name: 'ConnectorFailure', kind: 'unavailable' })
  })
})

test('health makes no date of what is none', async () => {
  const { http } = answering('{"id":"1","data":{"expires_at":1e300}}')
  const app = { clientId: '7', clientSecret: 's' }
  const health = await facebook({ http, clock, origin: 'https://graph.facebook.com', app }).health(account)
  expect(health).toEqual({ state: 'working', until: null })
})

test('an address that no browser may be led to is not kept of a comment', async () => {
  const attachment = { type: 'photo', url: 'javascript:alert(1)' }
  const created_time = '2026-11-24T08:00:00Z'
  const { http } = answering(
    JSON.stringify({ data: [{ id: '8', created_time, permalink_url: 'javascript:alert(1)', attachment }] }),
  )
  const { comments } = facebook({ http, clock, origin: 'https://graph.facebook.com' })
  const { comments: listed } = await comments!.list({ account, cursor: null, posts: ['7'] })
  const comment = listed.find(({ kind }) => kind === 'comment')
  expect(comment).toMatchObject({ permalink: null, attachments: [{ kind: 'photo', url: null }] })
})
