import { assert, asyncProperty, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FixedClock } from '../../../platform/clock.ts'
import type { HttpOut, HttpOutInit } from '../../../platform/http-out.ts'
import { HttpOutError } from '../../../platform/http-out.ts'
import { xClient } from './client.ts'
import { x } from './x.ts'

const account = { remoteId: '7', name: 'Oakfield', token: 'key' }
const clock = new FixedClock('2026-11-24T09:00:00Z')
const addresses = { api: 'https://api.x.com', web: 'https://x.com' }

interface Sent {
  url: URL
  init: HttpOutInit
}

/** Answers every request alike, but says whose key it is, and notes what was sent. */
function answering(text: string, status = 200) {
  const sent: Sent[] = []
  const http: HttpOut = {
    async request(input, init = {}) {
      const url = new URL(input)
      sent.push({ url, init })
      const isMe = url.pathname === '/2/users/me'
      const said = isMe ? '{"data":{"id":"7","username":"oakfield"}}' : text
      const json = (): unknown => JSON.parse(said)
      const body = new TextEncoder().encode(said)
      return { status: isMe ? 200 : status, headers: {}, body, text: () => said, json }
    },
  }
  return { http, sent }
}

const client = (http: HttpOut) => xClient({ http, clock, addresses })

describe('a call of the X API', () => {
  test('carries the key in a header, never in the address', async () => {
    const { http, sent } = answering('{}')
    await client(http)(account, 'GET', 'tweets', { query: { ids: '1,2' } })
    expect(sent[0]?.url.href).toBe('https://api.x.com/2/tweets?ids=1%2C2')
    expect(sent[0]?.init).toEqual({ method: 'GET', headers: { authorization: 'Bearer key' } })
  })

  test('gives an upload more time than a text', async () => {
    const { http, sent } = answering('{}')
    await client(http)(account, 'POST', 'tweets', { json: { text: 'a' } })
    await client(http)(account, 'POST', 'media/upload', { form: new FormData() })
    expect(sent.map(({ init }) => init.timeoutMs)).toEqual([undefined, 60_000])
    expect(sent[0]?.init).toMatchObject({
      body: '{"text":"a"}',
      headers: { 'content-type': 'application/json' },
    })
  })

  test('stays below its version, whatever an id is made of', async () => {
    const { http, sent } = answering('{}')
    await assert(
      asyncProperty(string(), async id => {
        sent.length = 0
        await client(http)(account, 'DELETE', `tweets/${id}`).catch(() => null)
        for (const { url } of sent) expect(url.href).toMatch(/^https:\/\/api\.x\.com\/2\/tweets\/\d{1,19}$/)
      }),
    )
    for (const path of [
      '../me',
      'tweets/../users',
      'tweets?x',
      'tweets/1#',
      '',
      '//evil.example',
      'tweets/',
      'tweets/a',
      'users/me/tweets',
      `tweets/${'1'.repeat(20)}`,
    ])
      await expect(client(http)(account, 'GET', path)).rejects.toThrow(RangeError)
  })

  test('makes no call without a key', async () => {
    const { http, sent } = answering('{}')
    const calling = client(http)({ token: null }, 'GET', 'users/me')
    await expect(calling).rejects.toMatchObject({ kind: 'permission' })
    expect(sent).toEqual([])
  })

  test.each([
    ['no', 'harmless', 'not-sent'],
    ['no', 'irreversible', 'not-sent'],
    ['maybe', 'harmless', 'unavailable'],
    ['maybe', 'irreversible', 'ambiguous'],
    ['answered', 'irreversible', 'ambiguous'],
  ] as const)('that was sent %s and is %s fails as %s', async (sent, call, kind) => {
    const http: HttpOut = {
      request: () => Promise.reject(new HttpOutError('timeout', sent, 'https://api.x.com')),
    }
    await expect(client(http)(account, 'POST', 'tweets', { json: {}, call })).rejects.toMatchObject({ kind })
  })
})

describe('an answer of success that does not say what became of the call', () => {
  const connector = (text: string, status: number) =>
    x({ http: answering(text, status).http, clock, addresses })
  const nothings = [
    '',
    '<html>Welcome to the school wifi</html>',
    '{}',
    '{"data":{}}',
    '{"data":{"id":7}}',
    '{"errors":[{"title":"a"}]}',
    'null',
    '[]',
  ]

  test.each(nothings)('%j leaves a post and an answer open', async text => {
    const content = { text: 'Hello', link: null, pictures: [] }
    const publishing = connector(text, 201).publish({ account, content, idempotencyKey: 'k' })
    await expect(publishing).rejects.toMatchObject({ kind: 'ambiguous', network: { status: 201 } })
    const comment = {
      kind: 'mention' as const,
      remoteId: '1',
      postRemoteId: null,
      author: { remoteId: '2', name: 'Maria', profileUrl: null },
      permalink: null,
    }
    const { act } = connector(text, 201).comments!
    const answered = act({ account, comment, act: 'reply', text: 'Hello' })
    await expect(answered).rejects.toMatchObject({ kind: 'ambiguous' })
    await expect(act({ account, comment, act: 'mute' })).rejects.toMatchObject({ kind: 'unavailable' })
  })

  test.each([...nothings, '{"data":{"deleted":false}}'])('%j is no removal', async text => {
    const removing = connector(text, 200).remove({ account, remoteId: '1' })
    await expect(removing).rejects.toMatchObject({ kind: 'unavailable' })
  })

  test.each(nothings)('%j is no list of comments', async text => {
    const listing = connector(text, 200).comments!.list({ account, cursor: null, posts: [] })
    await expect(listing).rejects.toMatchObject({ kind: 'unavailable' })
  })

  test.each(nothings)('%j is no picture', async text => {
    const picture = { bytes: new Uint8Array([1]), type: 'image/png' as const, altText: 'A tree' }
    const content = { text: '', link: null, pictures: [picture] }
    const publishing = connector(text, 200).publish({ account, content, idempotencyKey: 'k' })
    await expect(publishing).rejects.toMatchObject({ kind: 'unavailable' })
  })

  test('an id settles it', async () => {
    const content = { text: 'Hello', link: null, pictures: [] }
    const published = await connector('{"data":{"id":"1"}}', 201).publish({
      account,
      content,
      idempotencyKey: 'k',
    })
    expect(published).toMatchObject({ remoteId: '1', permalink: 'https://x.com/oakfield/status/1' })
  })
})
