import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { callWith } from '../testing/in-process-facebook.ts'
import { standInInstagram } from '../testing/in-process-instagram.ts'
import { makeAccount } from '../testing/in-process.ts'

/** A JPEG's head of a given shape. */
function shaped(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array([0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0, 0, 0, 0, 0, 0])
  const view = new DataView(bytes.buffer)
  view.setUint16(7, height)
  view.setUint16(9, width)
  return bytes
}

const files: Record<string, Uint8Array> = {
  '/square.jpg': shaped(100, 100),
  '/tall.jpg': shaped(100, 200),
  '/large.jpg': new Uint8Array(8 * 1024 * 1024 + 1).fill(0xff, 0, 3).fill(0xd8, 1, 2),
  '/picture.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
}
let server: http.Server
let host: string
beforeAll(async () => {
  server = http.createServer((request, response) => {
    const bytes = files[request.url ?? '']
    response.writeHead(bytes === undefined ? 404 : 200).end(bytes)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => new Promise(resolve => server.close(resolve)))

const open = async (options: Parameters<typeof standInInstagram>[0] = {}) => {
  const it = await standInInstagram(options)
  const path = `/v26.0/${it.account.accountId}`
  const stage = (fields: Record<string, string> = {}, file = 'square.jpg') =>
    it.call(`POST ${path}/media`, { image_url: `${host}/${file}`, ...fields })
  const container = async (fields: Record<string, string> = {}) => String((await stage(fields)).body['id'])
  const publish = (id: string) => it.call(`POST ${path}/media_publish`, { creation_id: id })
  return { ...it, path, stage, container, publish }
}

describe('publishing', () => {
  test('a container is unseen until it is published, once', async () => {
    const { container, publish, app, call, path } = await open()
    const id = await container({ caption: 'Our garden', alt_text: 'Three raised beds' })
    expect((await call(`GET /v26.0/${id}?fields=status_code`)).body).toEqual({ id, status_code: 'FINISHED' })
    expect((await call(`GET ${path}/media`)).body['data']).toEqual([])
    const page = async () => (await app.request('/oakfield')).text()
    expect(await page()).not.toContain('Our garden')
    const { body } = await publish(id)
    expect(await page()).toContain('alt="Three raised beds"')
    expect((await call(`GET /v26.0/${String(body['id'])}?fields=caption`)).body['caption']).toBe('Our garden')
    expect((await call(`GET /v26.0/${id}?fields=status_code`)).body['status_code']).toBe('PUBLISHED')
    expect((await publish(id)).body.error).toMatchObject({ code: 24, error_subcode: 2207006 })
    expect((await call(`GET ${path}/media`)).body['data']).toHaveLength(1)
  })

  test('two that are the same both stand: Instagram has nothing against it', async () => {
    const { container, publish, call, path } = await open()
    for (const id of [await container({ caption: 'a' }), await container({ caption: 'a' })]) await publish(id)
    expect((await call(`GET ${path}/media`)).body['data']).toHaveLength(2)
  })

  test('a container dies within a day, and the day has fifty posts', async () => {
    let at = new Date('2026-11-24T09:00:00Z')
    const { container, publish, call, path } = await open({ now: () => at })
    const old = await container()
    at = new Date('2026-11-25T09:00:01Z')
    expect((await call(`GET /v26.0/${old}?fields=status_code`)).body['status_code']).toBe('EXPIRED')
    expect((await publish(old)).body.error).toMatchObject({ error_subcode: 2207020 })
    for (let count = 0; count < 50; count += 1) expect((await publish(await container())).status).toBe(200)
    const { body } = await call(`GET ${path}/content_publishing_limit?fields=config,quota_usage`)
    expect(body['data']).toEqual([{ quota_usage: 50, config: { quota_total: 50, quota_duration: 86_400 } }])
    expect((await publish(await container())).body.error).toMatchObject({ code: 9, error_subcode: 2207042 })
  })

  test('a carousel holds its children in their order, and these are nothing by themselves', async () => {
    const { container, publish, call, path, stage } = await open()
    const child = (alt_text: string) => container({ is_carousel_item: 'true', alt_text })
    const children = [await child('One'), await child('Two')]
    expect((await publish(children[0]!)).body.error).toMatchObject({ code: 24 })
    const carousel = { media_type: 'CAROUSEL', children: children.join(','), caption: 'Both' }
    const { body } = await call(`POST ${path}/media`, carousel)
    const media = await publish(String(body['id']))
    const read = await call(`GET /v26.0/${String(media.body['id'])}?fields=media_type,caption`)
    expect(read.body).toMatchObject({ media_type: 'CAROUSEL_ALBUM', caption: 'Both' })
    const alone = { media_type: 'CAROUSEL', children: children[0]! }
    expect((await call(`POST ${path}/media`, alone)).body.error).toMatchObject({ code: 100 })
    expect((await stage({ media_type: 'CAROUSEL' })).body.error).toMatchObject({ code: 100 })
  })
})

describe('the network refuses', () => {
  test.each([
    ['a picture that is not there', 'gone.jpg', 2207052],
    ['a PNG', 'picture.png', 2207005],
    ['a tall picture', 'tall.jpg', 2207009],
    ['a large picture', 'large.jpg', 2207004],
  ])('%s', async (_what, file, subcode) => {
    const { stage } = await open()
    expect((await stage({}, file)).body.error).toMatchObject({ error_subcode: subcode })
  })

  test.each([
    ['a film', { media_type: 'REELS' }],
    ['an address that is none', { image_url: 'nowhere' }],
    ['a parameter that is none', { text: 'Hello' }],
    ['too long a description', { alt_text: 'x'.repeat(1001) }],
    ['children of no carousel', { children: '1,2' }],
  ])('%s with error 100', async (_what, fields) => {
    const { stage } = await open()
    expect((await stage(fields as Record<string, string>)).body.error).toMatchObject({ code: 100 })
  })

  test('a caption too long, or with 31 hashtags', async () => {
    const { stage } = await open()
    for (const caption of ['x'.repeat(2201), '#a '.repeat(31)]) {
      expect((await stage({ caption })).body.error).toMatchObject({ error_subcode: 2207010 })
    }
    expect((await stage({ caption: '#a '.repeat(30) })).status).toBe(200)
  })

  test('no token, another account’s, an old version, fields and paths that are none', async () => {
    const { app, path, call, container, publish, account } = await open()
    const other = await makeAccount(app, { name: 'Elmgrove', slug: 'elmgrove' })
    const foreign = callWith(app, other.token)
    const { body } = await publish(await container())
    expect((await callWith(app, null)(`GET ${path}`)).body.error).toMatchObject({ code: 190 })
    expect((await foreign(`GET ${path}/media`)).body.error).toMatchObject({ code: 200 })
    expect((await foreign(`DELETE /v26.0/${String(body['id'])}`)).body.error).toMatchObject({
      error_subcode: 33,
    })
    expect((await call(`GET /v20.0/${account.accountId}`)).body.error).toMatchObject({ code: 100 })
    expect((await call(`GET ${path}?fields=biography`)).body.error).toMatchObject({ code: 100 })
    expect((await call(`GET ${path}/stories`)).body.error).toMatchObject({ code: 2500 })
    expect((await call(`DELETE ${path}`)).body.error).toMatchObject({ code: 200 })
  })
})

describe('comments', () => {
  const withComment = async () => {
    const it = await open()
    const media = String((await it.publish(await it.container({ caption: 'Snow day' }))).body['id'])
    const page = await (await it.app.request('/oakfield')).text()
    const box = /action="(\/p\/[^"]+)"/.exec(page)![1]!
    const form = new URLSearchParams({ author: 'sam', text: '<b>Lovely</b>' })
    const sent = await it.app.request(box, { method: 'POST', body: form })
    const list = async () =>
      (await it.call(`GET /v26.0/${media}/comments?fields=text,from,replies{text}`)).body['data'] as {
        id: string
      }[]
    return { ...it, media, sent, list, address: sent.headers.get('location')! }
  }

  test('the box on the public page works, and what is hidden nobody sees', async () => {
    const { sent, app, address, list, call } = await withComment()
    expect(sent.status).toBe(303)
    const seen = async () => (await app.request(address)).text()
    expect(await seen()).toContain('&lt;b&gt;Lovely&lt;/b&gt;')
    const [comment] = await list()
    expect(comment).toMatchObject({ text: '<b>Lovely</b>', from: { username: 'sam' } })
    await call(`POST /v26.0/${comment!.id}?hide=true`)
    expect(await seen()).not.toContain('Lovely')
    expect(await list()).toEqual([])
    expect((await call(`GET /v26.0/${comment!.id}?fields=hidden`)).body['hidden']).toBe(true)
  })

  test('are answered on one level, and deleted with their answers', async () => {
    const { list, call } = await withComment()
    const [comment] = await list()
    const { body } = await call(`POST /v26.0/${comment!.id}/replies`, { message: 'Thank you' })
    const further = await call(`POST /v26.0/${String(body['id'])}/replies`, { message: 'Really' })
    const read = await call(`GET /v26.0/${String(further.body['id'])}?fields=parent_id`)
    expect(read.body['parent_id']).toBe(comment!.id)
    expect((await list())[0]).toMatchObject({
      replies: { data: [{ text: 'Really' }, { text: 'Thank you' }] },
    })
    expect((await call(`POST /v26.0/${comment!.id}`)).body.error).toMatchObject({ code: 100 })
    await call(`DELETE /v26.0/${comment!.id}`)
    expect((await call(`GET /v26.0/${String(body['id'])}`)).body.error).toMatchObject({ error_subcode: 33 })
  })
})

test('what was answered is there again after a restart, pictures included', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'stand-in-'))
  const first = await open({ directory })
  const { body } = await first.publish(await first.container({ caption: 'Garden' }))
  const application = (await first.control('GET /_sandbox/application')).body
  const second = await open({ directory })
  expect(second.account).toEqual(first.account)
  expect((await second.control('GET /_sandbox/application')).body).toEqual(application)
  expect((await second.call(`GET /v26.0/${String(body['id'])}?fields=caption`)).body['caption']).toBe(
    'Garden',
  )
  const [, picture] = /src="(\/photos\/\d+)"/.exec(await (await second.app.request('/oakfield')).text())!
  const bytes = await (await second.app.request(picture!)).arrayBuffer()
  expect(new Uint8Array(bytes)).toEqual(files['/square.jpg'])
  await rm(directory, { recursive: true })
})

test.each([
  {},
  { name: 'A' },
  { name: 'A', slug: 'A b' },
  { name: 'A', slug: 'v26' },
  { name: 'A', slug: 'photos' },
])('an account %j is refused', async account => {
  const { control } = await open()
  expect((await control('POST /_sandbox/accounts', JSON.stringify(account))).status).toBe(422)
})
