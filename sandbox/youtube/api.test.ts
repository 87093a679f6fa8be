import { assert, asyncProperty, json, oneof, string } from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  callAs,
  makeAccount,
  openSession,
  reasonOf,
  standInYoutube,
  videoOf,
} from '../testing/in-process-youtube.ts'
import { methods } from './specification.ts'

let it: Awaited<ReturnType<typeof standInYoutube>>
let now: Date

beforeEach(async () => {
  now = new Date('2026-11-24T09:00:00Z')
  it = await standInYoutube({ now: () => now })
})

const read = async (id: string, part = 'snippet,status,processingDetails') =>
  ((await it.call(`GET /youtube/v3/videos?part=${part}&id=${id}`)).body['items'] as object[])[0]

const update = (id: string, status: object) => it.call('PUT /youtube/v3/videos?part=status', { id, status })

describe('a film', () => {
  test('that was put up can be read back by its owner', async () => {
    const id = await it.upload()
    expect(await read(id)).toEqual({
      kind: 'youtube#video',
      id,
      snippet: {
        publishedAt: '2026-11-24T09:00:00.000Z',
        channelId: it.account.accountId,
        title: 'Winter concert',
        description: 'Year 4 sings.',
        channelTitle: 'Oakfield Primary',
        categoryId: '27',
      },
      status: {
        uploadStatus: 'processed',
        privacyStatus: 'private',
        license: 'youtube',
        embeddable: true,
        publicStatsViewable: true,
        selfDeclaredMadeForKids: false,
        madeForKids: false,
      },
      processingDetails: { processingStatus: 'succeeded' },
    })
  })

  test('gives the asked parts only', async () => {
    expect(await read(await it.upload(), 'id')).toEqual({
      kind: 'youtube#video',
      id: expect.any(String) as string,
    })
  })

  test('that is private is seen by nobody else, a public one without its status', async () => {
    const id = await it.upload()
    const other = callAs(it.app, (await makeAccount(it.app, { name: 'Elmgrove', slug: 'elmgrove' })).token)
    const seen = async () =>
      (await other(`GET /youtube/v3/videos?part=snippet,status&id=${id}`)).body['items'] as object[]
    expect(await seen()).toEqual([])
    await update(id, { privacyStatus: 'public' })
    const [video] = await seen()
    expect(video).toHaveProperty('snippet')
    expect(video).not.toHaveProperty('status')
  })

  test('an update replaces the whole part: what is left out falls back, to public even', async () => {
    const id = await it.upload(videoOf({ status: { embeddable: false, license: 'creativeCommon' } }))
    const { body } = await update(id, {})
    expect(body['status']).toMatchObject({ privacyStatus: 'public', embeddable: true, license: 'youtube' })
  })

  test('of a project without an audit stays private, whatever the answer says', async () => {
    const account = await makeAccount(it.app, { name: 'Elmgrove', slug: 'elmgrove', audited: false })
    const call = callAs(it.app, account.token)
    const line = await openSession(call, videoOf({ status: { privacyStatus: 'public' } }), 1)
    const { id } = (await call(line, new Uint8Array([1]))).body
    const status = { privacyStatus: 'public' }
    const answer = await call('PUT /youtube/v3/videos?part=status', { id, status })
    expect(answer.body['status']).toMatchObject(status)
    const { items } = (await call(`GET /youtube/v3/videos?part=status&id=${String(id)}`)).body
    expect(items).toMatchObject([{ status: { privacyStatus: 'private' } }])
  })

  test('that is deleted is gone, and gone again is not found', async () => {
    const id = await it.upload()
    expect((await it.call(`DELETE /youtube/v3/videos?id=${id}`)).status).toBe(204)
    expect(reasonOf(await it.call(`DELETE /youtube/v3/videos?id=${id}`))).toBe('404 videoNotFound')
    expect(reasonOf(await update(id, { privacyStatus: 'private' }))).toBe('404 videoNotFound')
    expect(await read(id)).toBeUndefined()
  })

  test('of another channel cannot be changed', async () => {
    const id = await it.upload(videoOf({ status: { privacyStatus: 'public' } }))
    const other = callAs(it.app, (await makeAccount(it.app, { name: 'Elmgrove', slug: 'elmgrove' })).token)
    expect(reasonOf(await other(`DELETE /youtube/v3/videos?id=${id}`))).toBe('403 forbidden')
    await update(id, { privacyStatus: 'private' })
    expect(reasonOf(await other(`DELETE /youtube/v3/videos?id=${id}`))).toBe('404 videoNotFound')
  })
})

describe('the network refuses', () => {
  const open = (resource: object, headers: Record<string, string> = {}) =>
    it.call('POST /upload/youtube/v3/videos?uploadType=resumable&part=snippet,status', resource, {
      'x-upload-content-type': 'video/mp4',
      'x-upload-content-length': '3',
      ...headers,
    })

  test.each([
    ['invalidTitle', { snippet: { title: '' } }],
    ['invalidTitle', { snippet: { title: 'x'.repeat(101) } }],
    ['invalidTitle', { snippet: { title: 'a < b' } }],
    ['invalidTitle', { snippet: { title: 7 } }],
    ['invalidDescription', { snippet: { description: 'é'.repeat(2501) } }],
    ['invalidDescription', { snippet: { description: 'a > b' } }],
    ['invalidTags', { snippet: { tags: ['x'.repeat(501)] } }],
    ['invalidTags', { snippet: { tags: 'music' } }],
    ['invalidCategoryId', { snippet: { categoryId: 'education' } }],
    ['invalidVideoMetadata', { status: { privacyStatus: 'secret' } }],
    ['invalidVideoMetadata', { status: { license: 'mine' } }],
    ['invalidVideoMetadata', { status: { embeddable: 'yes' } }],
    ['invalidValue', { snippet: { titel: 'x' } }],
    ['invalidValue', { status: { uploadStatus: 'processed' } }],
    ['invalidValue', { status: { idempotencyKey: 'k' } }],
  ])('%s: %j', async (reason, more) => {
    expect(reasonOf(await open(videoOf(more)))).toBe(`400 ${reason}`)
  })

  test('a part that was not announced, and one that does not exist', async () => {
    expect(reasonOf(await open({ ...videoOf(), id: '1' }))).toBe('400 invalidValue')
    expect(reasonOf(await it.call('GET /youtube/v3/videos?part=fileDetails&id=1'))).toBe('400 unknownPart')
  })

  test('a file of another type, none, and a body that is not JSON', async () => {
    expect(reasonOf(await open(videoOf(), { 'x-upload-content-type': 'image/png' }))).toBe('400 badContent')
    expect(reasonOf(await open(videoOf(), { 'x-upload-content-length': '0' }))).toBe('400 mediaBodyRequired')
    expect(reasonOf(await open(videoOf(), { 'content-type': 'text/plain' }))).toBe(
      '415 unsupportedMediaProtocol',
    )
    expect(
      reasonOf(
        await it.call('PUT /youtube/v3/videos?part=status', '{', { 'content-type': 'application/json' }),
      ),
    ).toBe('400 parseError')
  })

  test.each([
    ['400 unexpectedParameter', 'GET /youtube/v3/videos?part=id&id=1&idempotencyKey=k'],
    ['400 unexpectedParameter', 'GET /youtube/v3/videos?part=id&id=1&chart=mostPopular'],
    ['400 missingRequiredParameter', 'GET /youtube/v3/videos?id=1'],
    ['400 missingRequiredParameter', 'GET /youtube/v3/videos?part=id'],
    ['400 missingRequiredParameter', 'GET /youtube/v3/channels?part=id'],
    ['400 invalidParameter', 'GET /youtube/v3/channels?part=id&mine=yes'],
    ['400 invalidParameter', 'GET /youtube/v3/channels?part=id&mine=true&mine=true'],
    ['400 invalidParameter', 'GET /youtube/v3/comments?part=id&parentId=1&maxResults=101'],
    ['400 invalidPageToken', 'GET /youtube/v3/comments?part=id&parentId=1&pageToken=2'],
    ['404 playlistNotFound', 'GET /youtube/v3/playlistItems?part=id&playlistId=UU1'],
    ['404 notFound', 'GET /youtube/v3/likes?part=id'],
    ['404 notFound', 'PATCH /youtube/v3/videos'],
    ['404 notFound', 'GET /youtube/v2/videos'],
    ['400 badRequest', 'POST /upload/youtube/v3/videos?part=snippet&uploadType=multipart'],
  ])('%s: %s', async (reason, line) => {
    expect(reasonOf(await it.call(line))).toBe(reason)
  })

  test('whatever comes as a resource, with an error of its own and never a crash', async () => {
    await assert(
      asyncProperty(oneof(string(), json()), async text => {
        for (const body of [text, JSON.stringify({ snippet: text, status: {} })]) {
          const answer = await it.call(
            'POST /upload/youtube/v3/videos?uploadType=resumable&part=snippet,status',
            body,
            { 'content-type': 'application/json' },
          )
          expect(answer.body.error?.code).toBe(400)
        }
      }),
    )
  })
})

describe('keys', () => {
  test.each([
    ['no token', null],
    ['a token that was never given out', 'ya29.nope'],
  ])('%s is authError', async (_what, token) => {
    expect(reasonOf(await callAs(it.app, token)('GET /youtube/v3/channels?part=id&mine=true'))).toBe(
      '401 authError',
    )
  })

  test('a key is good for what its scope allows', async () => {
    const scopes = ['https://www.googleapis.com/auth/youtube.readonly']
    const narrow = callAs(it.app, (await makeAccount(it.app, { name: 'N', slug: 'narrow', scopes })).token)
    expect((await narrow('GET /youtube/v3/channels?part=id&mine=true')).status).toBe(200)
    expect(reasonOf(await narrow('DELETE /youtube/v3/videos?id=1'))).toBe('403 insufficientPermissions')
    expect(reasonOf(await narrow('GET /youtube/v3/comments?part=id&id=1'))).toBe(
      '403 insufficientPermissions',
    )
  })
})

test('every method of the specification is there', async () => {
  for (const [name, { httpMethod, path, uploadPaths = [path] }] of Object.entries(methods)) {
    for (const at of uploadPaths) {
      const answer = await callAs(it.app, null)(`${httpMethod} ${at}`)
      // Where nothing is, nobody asks for a key.
      expect([name, answer.status]).toEqual([name, 401])
    }
  }
})

test('the uploads of a channel, newest first, in pages', async () => {
  const ids: string[] = []
  for (let number = 0; number < 5; number += 1) {
    now = new Date(now.getTime() + 1000)
    ids.unshift(await it.upload())
  }
  const { items } = (await it.call('GET /youtube/v3/channels?part=contentDetails&mine=true')).body as {
    items: [{ contentDetails: { relatedPlaylists: { uploads: string } } }]
  }
  const { uploads } = items[0].contentDetails.relatedPlaylists
  const seen: string[] = []
  for (let token: string | undefined = ''; token !== undefined;) {
    const query = `part=contentDetails&playlistId=${uploads}&maxResults=2${token && `&pageToken=${token}`}`
    const { body } = await it.call(`GET /youtube/v3/playlistItems?${query}`)
    seen.push(
      ...(body['items'] as { contentDetails: { videoId: string } }[]).map(
        item => item.contentDetails.videoId,
      ),
    )
    token = body['nextPageToken'] as string | undefined
  }
  expect(seen).toEqual(ids)
})
