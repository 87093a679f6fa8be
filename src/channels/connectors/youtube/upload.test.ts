import { assert, asyncProperty, integer } from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { FixedClock } from '../../../platform/clock.ts'
import type { HttpOut, HttpOutInit } from '../../../platform/http-out.ts'
import type { ConnectedAccount } from '../connector.ts'
import { filmInMemory } from '../parts/film-in-memory.ts'
import { impatient, startStandInYoutube } from '../testing/stand-in-youtube.ts'
import { youtubeClient } from './client.ts'
import { partUnit, uploadInParts } from './upload.ts'

const clock = new FixedClock('2026-11-24T09:00:00Z')

const resource = { snippet: { title: 'Long film' }, status: { privacyStatus: 'private' } }

describe('on the stand-in', () => {
  let standIn: Awaited<ReturnType<typeof startStandInYoutube>>
  let account: ConnectedAccount
  let channels = 0

  beforeAll(async () => void (standIn = await startStandInYoutube()), 30_000)
  afterAll(() => standIn.stop())
  beforeEach(async () => {
    channels += 1
    account = await standIn.makeChannel({ name: 'Oakfield', slug: `oakfield-${channels}` })
    await standIn.clearFaults()
  })

  /** Bytes that tell where they stand. */
  const bytes = (length: number) => Uint8Array.from({ length }, (_, at) => (at * 31) % 251)

  async function upload(length: number, before: () => Promise<unknown> = async () => null) {
    const client = youtubeClient({ http: impatient(standIn.origin), clock, origin: standIn.origin })
    const past = (await standIn.calls()).length
    await before()
    const uploading = uploadInParts(
      client,
      account,
      {
        call: 'videos.insert',
        query: { part: 'snippet,status' },
        resource,
        file: filmInMemory(bytes(length)),
        type: 'video/mp4',
      },
      { partBytes: partUnit, pauseMs: 1 },
    )
    const outcome = await uploading.then(
      ({ id }) => String(id),
      (error: unknown) => error,
    )
    const calls = (await standIn.calls()).slice(past).map(call => call.replace('videos.insert ', ''))
    return { outcome, calls }
  }

  const filmOf = async (id: unknown) => {
    const answer = await fetch(`${standIn.origin}/video/${String(id)}/film`)
    return new Uint8Array(await answer.arrayBuffer())
  }

  test.each([1, partUnit - 1, partUnit, partUnit + 1, 2 * partUnit, 3 * partUnit + 7])(
    '%i bytes arrive whole, in parts of 256 KiB',
    async length => {
      const { outcome, calls } = await upload(length)
      expect(calls).toEqual(['stage 200', ...Array<string>(Math.ceil(length / partUnit)).fill('chunk 200')])
      expect(await filmOf(outcome)).toEqual(bytes(length))
    },
  )

  test.each([
    ['before it came', 'timeout-before-accept', ['chunk null', 'read 200', 'chunk 200', 'chunk 200']],
    ['after it came', 'timeout-after-accept', ['chunk null', 'read 200', 'chunk 200']],
    ['with an error before', '500', ['chunk 503', 'read 200', 'chunk 200', 'chunk 200']],
    ['with an error after', '500-after-accept', ['chunk 503', 'read 200', 'chunk 200']],
  ])(
    'a part that is lost %s: the network is asked, and it goes on from there',
    async (_when, kind, calls) => {
      const length = partUnit + 9
      const done = await upload(length, () => standIn.fault({ kind, on: 'chunk' }))
      expect(done.calls).toEqual(['stage 200', ...calls])
      expect(await filmOf(done.outcome)).toEqual(bytes(length))
      expect(await standIn.videos(account)).toHaveLength(1)
    },
  )

  test('the last part’s lost answer does not make a second film', async () => {
    const { outcome, calls } = await upload(10, () =>
      standIn.fault({ kind: 'timeout-after-accept', on: 'chunk' }),
    )
    expect(calls).toEqual(['stage 200', 'chunk null', 'read 200'])
    expect(await standIn.videos(account)).toMatchObject([{ id: outcome }])
  })

  test('a question that fails as well is asked again', async () => {
    const { outcome } = await upload(10, async () => {
      await standIn.fault({ kind: '500', on: 'chunk' })
      await standIn.fault({ kind: '500', on: 'read', times: 2 })
    })
    expect(await filmOf(outcome)).toEqual(bytes(10))
  })

  test('five times in vain is enough for today', async () => {
    const { outcome, calls } = await upload(10, () => standIn.fault({ kind: '500', on: 'any', times: 99 }))
    expect(outcome).toMatchObject({ kind: 'unavailable' })
    expect(calls).toEqual(['stage 503'])
    const second = await upload(10, async () => {
      await standIn.clearFaults()
      await standIn.fault({ kind: '500', on: 'chunk', times: 99 })
      await standIn.fault({ kind: '500', on: 'read', times: 99 })
    })
    expect(second.outcome).toMatchObject({ kind: 'unavailable' })
    expect(second.calls).toHaveLength(6)
    expect(await standIn.videos(account)).toEqual([])
  })

  test('a session that the network forgot is not asked after: the next attempt begins anew', async () => {
    const { outcome, calls } = await upload(10, () => standIn.fault({ kind: 'lost-session', on: 'chunk' }))
    expect(outcome).toMatchObject({ kind: 'unavailable', network: { status: 404, code: 'notFound' } })
    expect(calls).toEqual(['stage 200', 'chunk 404'])
  })

  test.each([
    ['rate', 'rate'],
    ['quota', 'budget'],
    ['expired', 'expired'],
    ['permission', 'permission'],
  ])('%s in the middle is %s and not asked after', async (kind, expected) => {
    const { outcome, calls } = await upload(10, () => standIn.fault({ kind, on: 'chunk' }))
    expect(outcome).toMatchObject({ kind: expected })
    expect(calls).toHaveLength(2)
  })
})

describe('an address that the network names', () => {
  const account = { remoteId: 'UC1', name: 'Oakfield', token: 'ya29.secret' }

  /** Opens a session at the address, and notes what else is sent. */
  function opening(location: string | null, then: { status?: number; headers?: object; text?: string } = {}) {
    const sent: { url: string; init: HttpOutInit }[] = []
    const http: HttpOut = {
      async request(url, init = {}) {
        sent.push({ url: new URL(url).href, init })
        const open = sent.length === 1
        const headers = open ? (location === null ? {} : { location }) : { ...then.headers }
        const text = open ? '' : (then.text ?? '{"id":"abc"}')
        const body = new TextEncoder().encode(text)
        return {
          status: open ? 200 : (then.status ?? 200),
          headers,
          body,
          text: () => text,
          json: () => JSON.parse(text) as unknown,
        }
      },
    }
    const client = youtubeClient({ http, clock, origin: 'https://www.googleapis.com' })
    const file = filmInMemory(new Uint8Array(600_000))
    const upload = { call: 'videos.insert', query: {}, resource, file, type: 'video/mp4' } as const
    const options = { partBytes: partUnit, pauseMs: 0 }
    return { sent, run: uploadInParts(client, account, upload, options) }
  }

  test.each([
    'https://evil.example/upload',
    'http://www.googleapis.com/upload',
    'https://www.googleapis.com.evil.example/',
    'not an address',
    null,
  ])('%s gets neither token nor film', async location => {
    const { sent, run } = opening(location)
    await expect(run).rejects.toMatchObject({ kind: 'unavailable' })
    expect(sent).toHaveLength(1)
  })

  test('of its own is sent the parts, with the header that keeps 308 from looking like a redirect', async () => {
    const { sent, run } = opening('https://www.googleapis.com/upload/youtube/v3/videos?upload_id=7')
    expect(await run).toEqual({ id: 'abc' })
    expect(sent[1]?.init.headers).toMatchObject({
      authorization: 'Bearer ya29.secret',
      'content-range': 'bytes 0-262143/600000',
      'x-guploader-no-308': 'yes',
    })
  })

  test('a network that never takes a byte is given up', async () => {
    const headers = { 'x-http-status-code-override': '308' }
    const { sent, run } = opening('https://www.googleapis.com/x', { headers })
    await expect(run).rejects.toMatchObject({ kind: 'unavailable' })
    expect(sent).toHaveLength(6)
  })

  test('a network that counts beyond the film is not followed, and given up', async () => {
    const headers = { 'x-http-status-code-override': '308', range: `bytes=0-${'9'.repeat(20)}` }
    const { sent, run } = opening('https://www.googleapis.com/x', { headers })
    await expect(run).rejects.toMatchObject({ kind: 'unavailable' })
    expect(sent).toHaveLength(6)
  })

  test('when all of it has come and no film is told, the network is asked, and sent nothing more', async () => {
    const headers = { 'x-http-status-code-override': '308', range: 'bytes=0-599999' }
    const { sent, run } = opening('https://www.googleapis.com/x', { headers })
    await expect(run).rejects.toMatchObject({ kind: 'unavailable' })
    const ranges = sent.slice(1).map(({ init }) => init.headers!['content-range'])
    expect(ranges).toEqual(['bytes 0-262143/600000', ...Array.from({ length: 5 }, () => 'bytes */600000')])
  })

  test('an answer without an id is not taken for a film', async () => {
    const { run } = opening('https://www.googleapis.com/x', {
      text: '<html>Welcome to the school wifi</html>',
    })
    await expect(run).rejects.toMatchObject({ kind: 'unavailable' })
  })
})

test('however the network counts, the parts are whole units and none is beyond the file', async () => {
  await assert(
    asyncProperty(
      integer({ min: 1, max: 6 }),
      integer({ min: 1, max: 3 * partUnit }),
      async (units, length) => {
        const ranges: string[] = []
        let received = 0
        const http: HttpOut = {
          async request(_url, init = {}) {
            const range = init.headers?.['content-range']
            const reply = (headers: Record<string, string>, text: string) => ({
              status: 200,
              headers,
              body: new Uint8Array(),
              text: () => text,
              json: () => JSON.parse(text) as unknown,
            })
            if (range === undefined) return reply({ location: 'https://www.googleapis.com/x' }, '')
            ranges.push(range)
            const [from = 0, to = 0] = (/(\d+)-(\d+)/.exec(range) ?? []).slice(1).map(Number)
            expect(from).toBe(received)
            expect((init.body as Uint8Array).length).toBe(to - from + 1)
            received = to + 1
            if (received === length) return reply({}, '{"id":"abc"}')
            expect(received % partUnit).toBe(0)
            return reply({ 'x-http-status-code-override': '308', range: `bytes=0-${to}` }, '')
          },
        }
        const client = youtubeClient({ http, clock, origin: 'https://www.googleapis.com' })
        const file = filmInMemory(new Uint8Array(length))
        const upload = { call: 'videos.insert', query: {}, resource, file, type: 'video/mp4' } as const
        const account = { remoteId: 'UC1', name: 'Oakfield', token: 't' }
        await uploadInParts(client, account, upload, { partBytes: units * partUnit })
        expect(ranges).toHaveLength(Math.ceil(length / (units * partUnit)))
      },
    ),
    { numRuns: 30 },
  )
})
