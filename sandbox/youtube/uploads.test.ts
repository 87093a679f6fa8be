import { beforeEach, describe, expect, test } from 'vitest'
import {
  callAs,
  makeAccount,
  openSession,
  reasonOf,
  standInYoutube,
  videoOf,
} from '../testing/in-process-youtube.ts'

const unit = 256 * 1024

let it: Awaited<ReturnType<typeof standInYoutube>>
beforeEach(async () => void (it = await standInYoutube()))

const bytes = (length: number) => new Uint8Array(length).fill(7)

const quiet = { 'x-guploader-no-308': 'yes' }

const put = (line: string, from: number, to: number, length: number, headers = {}) =>
  it.call(line, bytes(to - from), { 'content-range': `bytes ${from}-${to - 1}/${length}`, ...headers })

const videos = async () =>
  (await it.control(`GET /_sandbox/accounts/${it.account.accountId}/posts`)).body['posts'] as object[]

describe('an upload in parts', () => {
  test('says 308 and how far it came, and the film is there after its last byte only', async () => {
    const line = await openSession(it.call, videoOf(), unit + 1)
    const first = await put(line, 0, unit, unit + 1)
    expect(first.status).toBe(308)
    expect(first.headers.get('range')).toBe(`bytes=0-${unit - 1}`)
    expect(await videos()).toEqual([])
    const last = await put(line, unit, unit + 1, unit + 1)
    expect(last).toMatchObject({
      status: 200,
      body: { kind: 'youtube#video', id: expect.any(String) as string },
    })
    expect(await videos()).toHaveLength(1)
  })

  test('says it in a header to clients that take 308 for a redirect', async () => {
    const line = await openSession(it.call, videoOf(), unit + 1)
    const first = await put(line, 0, unit, unit + 1, quiet)
    expect(first.status).toBe(200)
    expect(first.headers.get('x-http-status-code-override')).toBe('308')
    expect(first.headers.get('range')).toBe(`bytes=0-${unit - 1}`)
  })

  test('can be asked how far it came, before, in the middle and after', async () => {
    const line = await openSession(it.call, videoOf(), unit + 1)
    const ask = () => it.call(line, new Uint8Array(), { 'content-range': `bytes */${unit + 1}` })
    const before = await ask()
    expect([before.status, before.headers.get('range')]).toEqual([308, null])
    await put(line, 0, unit, unit + 1)
    expect((await ask()).headers.get('range')).toBe(`bytes=0-${unit - 1}`)
    const { body } = await put(line, unit, unit + 1, unit + 1)
    expect(await ask()).toMatchObject({ status: 200, body: { id: body['id'] } })
    expect(await videos()).toHaveLength(1)
  })

  test('takes a part a second time without counting it twice', async () => {
    const line = await openSession(it.call, videoOf(), unit + 1)
    await put(line, 0, unit, unit + 1)
    const again = await put(line, 0, unit, unit + 1)
    expect(again.headers.get('range')).toBe(`bytes=0-${unit - 1}`)
  })

  test.each([
    ['that is no multiple of 256 KiB and not the last', 0, unit - 1],
    ['with a gap before it', unit, 2 * unit],
  ])('refuses a part %s', async (_what, from, to) => {
    const line = await openSession(it.call, videoOf(), 3 * unit)
    expect(reasonOf(await put(line, from, to, 3 * unit))).toBe('400 badContentRange')
  })

  test.each(['bytes 0-2/4', 'bytes 0-9/3', 'bytes 0-1/3', 'bytes */4', '0-2/3', 'bytes=0-2'])(
    'refuses the range %s of three bytes',
    async range => {
      const line = await openSession(it.call, videoOf(), 3)
      expect(reasonOf(await it.call(line, bytes(3), { 'content-range': range }))).toBe('400 badContentRange')
    },
  )

  test('knows no session that it did not open, or opened for somebody else, or forgot', async () => {
    const line = await openSession(it.call, videoOf(), 3)
    const other = callAs(it.app, (await makeAccount(it.app, { name: 'Elmgrove', slug: 'elmgrove' })).token)
    expect(reasonOf(await other(line, bytes(3)))).toBe('404 notFound')
    expect(reasonOf(await it.call(line.replace(/upload_id=.*/, 'upload_id=x'), bytes(3)))).toBe(
      '404 notFound',
    )
    await it.control('DELETE /_sandbox/uploads')
    expect(reasonOf(await it.call(line, bytes(3)))).toBe('404 notFound')
  })
})

describe('what becomes of a film', () => {
  const status = async (id: string) => {
    const { body } = await it.call(`GET /youtube/v3/videos?part=status,processingDetails&id=${id}`)
    const [video] = body['items'] as {
      status: { uploadStatus: string; failureReason?: string; rejectionReason?: string }
    }[]
    const { uploadStatus, failureReason, rejectionReason } = video!.status
    return [uploadStatus, failureReason ?? rejectionReason].filter(Boolean).join(' ')
  }

  test('it is processed by the first look, or after as many as asked', async () => {
    expect(await status(await it.upload())).toBe('processed')
    await it.control('POST /_sandbox/faults', { kind: 'slow-processing', looks: 2 })
    const id = await it.upload()
    expect([await status(id), await status(id), await status(id)]).toEqual([
      'uploaded',
      'uploaded',
      'processed',
    ])
  })

  test.each([
    ['failed-processing', 'failed codec'],
    ['rejected-processing', 'rejected inappropriate'],
  ])('%s', async (kind, says) => {
    await it.control('POST /_sandbox/faults', { kind })
    expect(await status(await it.upload())).toBe(says)
  })
})

describe('captions', () => {
  const line = 'POST /upload/youtube/v3/captions?uploadType=resumable&part=snippet'
  const add = async (snippet: object, text = 'WEBVTT\n') => {
    const file = new TextEncoder().encode(text)
    const opened = await it.call(
      line,
      { snippet },
      { 'x-upload-content-type': 'text/vtt', 'x-upload-content-length': String(file.length) },
    )
    if (opened.status !== 200) return opened
    const { pathname, search } = new URL(opened.headers.get('location')!)
    return it.call(`PUT ${pathname}${search}`, file)
  }

  test('go with a film of one’s own, once in a language', async () => {
    const videoId = await it.upload()
    expect(await add({ videoId, language: 'en-GB' })).toMatchObject({
      status: 200,
      body: { kind: 'youtube#caption' },
    })
    expect(reasonOf(await add({ videoId, language: 'en-GB' }))).toBe('409 captionExists')
    expect((await add({ videoId, language: 'cy' })).status).toBe(200)
  })

  test.each([
    ['404 videoNotFound', { videoId: 'nope', language: 'en' }],
    ['400 invalidMetadata', { language: 'English' }],
    ['400 nameTooLong', { language: 'en', name: 'x'.repeat(151) }],
    ['400 invalidValue', { language: 'en', text: 'WEBVTT' }],
  ])('%s: %j', async (reason, more) => {
    const videoId = await it.upload()
    expect(reasonOf(await add({ videoId, ...more }))).toBe(reason)
  })

  test('that cannot be read are refused', async () => {
    const videoId = await it.upload()
    expect(reasonOf(await add({ videoId, language: 'en' }, '1\n00:00:01,000'))).toBe('400 invalidMetadata')
  })
})
