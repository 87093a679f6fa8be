import { createHmac } from 'node:crypto'
import { assert, asyncProperty, json, oneof, string } from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { callWith, jpeg, makePage, photoForm, png, standIn } from '../testing/in-process-facebook.ts'

let it: Awaited<ReturnType<typeof standIn>>
let now: Date
let path: string

beforeEach(async () => {
  now = new Date('2026-11-24T09:00:00Z')
  it = await standIn({ now: () => now })
  path = `/v26.0/${it.page.pageId}`
})

const later = (seconds: number): void => void (now = new Date(now.getTime() + seconds * 1000))

describe('a post', () => {
  test('of text stands on the Page and can be read back', async () => {
    const made = await it.call(`POST ${path}/feed`, { message: 'Sports day is on Friday.' })
    expect(made).toMatchObject({
      status: 200,
      body: { id: expect.stringMatching(`^${it.page.pageId}_\\d+$`) },
    })
    const read = await it.call(
      `GET /v26.0/${String(made.body['id'])}?fields=message,created_time,permalink_url,is_published`,
    )
    expect(read.body).toEqual({
      id: made.body['id'],
      message: 'Sports day is on Friday.',
      created_time: '2026-11-24T09:00:00+0000',
      permalink_url: `http://localhost/oakfieldprimary/posts/${String(made.body['id']).split('_')[1]}`,
      is_published: true,
    })
  })

  test('of JSON is the same as of a form', async () => {
    const body = JSON.stringify({ message: 'As JSON', published: true })
    const made = await it.call(`POST ${path}/feed`, body, { 'content-type': 'application/json' })
    expect(made.status).toBe(200)
  })

  test('of one photo has its caption and keeps the alternative text', async () => {
    const form = photoForm(jpeg(), { caption: 'Our garden', alt_text_custom: 'Three raised beds with beans' })
    const made = await it.call(`POST ${path}/photos`, form)
    expect(made).toMatchObject({ status: 200, body: { post_id: expect.any(String) } })
    const photo = await it.call(
      `GET /v26.0/${String(made.body['id'])}?fields=name,alt_text_custom,page_story_id`,
    )
    expect(photo.body).toMatchObject({
      name: 'Our garden',
      alt_text_custom: 'Three raised beds with beans',
      page_story_id: made.body['post_id'],
    })
  })

  test('of several photos is made of unseen ones', async () => {
    const ids = []
    for (const bytes of [jpeg(1), png()]) {
      ids.push((await it.call(`POST ${path}/photos`, photoForm(bytes, { published: 'false' }))).body['id'])
    }
    expect((await it.call(`GET ${path}/published_posts`)).body).toEqual({ data: [] })
    const attached_media = JSON.stringify(ids.map(media_fbid => ({ media_fbid })))
    const made = await it.call(`POST ${path}/feed`, { message: 'Two pictures', attached_media })
    expect(made.status).toBe(200)
    const again = await it.call(`POST ${path}/feed`, { message: 'The same photo again', attached_media })
    expect(again.body.error).toMatchObject({ code: 100, error_subcode: 1366051 })
  })

  test('takes photos one parameter each as well', async () => {
    const { body } = await it.call(`POST ${path}/photos`, photoForm(jpeg(), { published: 'false' }))
    const made = await it.call(`POST ${path}/feed`, {
      'attached_media[0]': JSON.stringify({ media_fbid: body['id'] }),
    })
    expect(made.status).toBe(200)
  })
})

describe('the network refuses', () => {
  const long = 'x'.repeat(63_207)
  test.each([
    ['an unknown parameter', { message: 'a', mesage: 'b' }],
    ['a key of ours that it does not have', { message: 'a', idempotency_key: 'k' }],
    ['too long a text', { message: long }],
    ['nothing at all', {}],
    ['white space', { message: ' \n ' }],
    ['a link that is no address', { link: 'www.oakfield.example' }],
    ['a link that is a script', { link: 'javascript:alert(1)' }],
    ['a boolean that is none', { message: 'a', published: 'yes' }],
    ['a photo that does not exist', { attached_media: '[{"media_fbid":"1"}]' }],
    ['a list that is none', { attached_media: '{"media_fbid":"1"}' }],
    ['an attachment with more than an id', { attached_media: '[{"media_fbid":"1","alt":"x"}]' }],
    ['attachments that are not JSON', { attached_media: '[' }],
  ])('%s', async (_what, fields: Record<string, string>) => {
    expect(await it.call(`POST ${path}/feed`, fields)).toMatchObject({
      status: 400,
      body: { error: { code: 100 } },
    })
    expect((await it.call(`GET ${path}/published_posts`)).body).toEqual({ data: [] })
  })

  test.each([
    ['what is no picture', photoForm(new TextEncoder().encode('<svg xmlns="x"/>')), 1366046],
    ['a GIF', photoForm(new TextEncoder().encode('GIF89a....')), 1366046],
    [
      'a picture of 4 MB and a byte',
      photoForm(new Uint8Array([...jpeg(), ...new Uint8Array(4 * 1024 * 1024 - 4)])),
      1366046,
    ],
    ['no picture', new URLSearchParams({ caption: 'a' }), 1366046],
    ['two texts', photoForm(jpeg(), { caption: 'a', message: 'b' }), undefined],
    ['a parameter of another call', photoForm(jpeg(), { link: 'https://oakfield.example' }), undefined],
    ['too long an alternative text', photoForm(jpeg(), { alt_text_custom: 'x'.repeat(1001) }), undefined],
  ])('%s as a photo', async (_what, form, error_subcode) => {
    const { error } = (await it.call(`POST ${path}/photos`, form)).body
    expect(error).toMatchObject({ code: 100, ...(error_subcode ? { error_subcode } : {}) })
  })

  test.each(['a plain text', 'text/plain', 'application/xml'])('a body that is %s', async type => {
    const { status } = await it.call(`POST ${path}/feed`, 'message=a', { 'content-type': type })
    expect(status).toBe(400)
  })

  test('a parameter given twice', async () => {
    expect((await it.call(`POST ${path}/feed?message=a`, { message: 'b' })).body.error).toMatchObject({
      code: 100,
    })
  })

  test('the same text or photo again within a minute, but not after it', async () => {
    const twice = () => it.call(`POST ${path}/feed`, { message: 'Snow: school is closed.' })
    expect((await twice()).status).toBe(200)
    later(59)
    expect((await twice()).body.error).toMatchObject({ code: 506 })
    later(2)
    expect((await twice()).status).toBe(200)
    const photo = () => it.call(`POST ${path}/photos`, photoForm(jpeg(9)))
    expect((await photo()).status).toBe(200)
    expect((await photo()).body.error).toMatchObject({ code: 506 })
  })

  test('an older version, none, and paths that do not exist', async () => {
    expect((await it.call(`POST /v20.0/${it.page.pageId}/feed`, { message: 'a' })).body.error).toMatchObject({
      code: 100,
    })
    for (const line of [
      `GET ${path}/likes`,
      `POST ${path}/banned`,
      `DELETE ${path}/feed`,
      `PUT ${path}/feed`,
    ]) {
      expect((await it.call(line)).body.error).toMatchObject({ code: 2500 })
    }
  })

  test('a field that a post does not have', async () => {
    const { body } = await it.call(`POST ${path}/feed`, { message: 'a' })
    const read = await it.call(`GET /v26.0/${String(body['id'])}?fields=id,text`)
    expect(read.body.error).toMatchObject({ code: 100, message: expect.stringContaining('(text)') })
    expect((await it.call(`GET /v26.0/${String(body['id'])}?fields=constructor`)).status).toBe(400)
  })

  test('whatever comes as attached media, with an error of its own and never a crash', async () => {
    await assert(
      asyncProperty(oneof(string(), json()), async attached_media => {
        const answer = await it.call(`POST ${path}/feed`, { attached_media })
        expect(answer.body.error?.code).toBe(100)
      }),
    )
  })
})

describe('keys', () => {
  test.each([
    ['no token', null],
    ['a token that was never given out', 'EAAnope'],
  ])('%s is error 190', async (_what, token) => {
    const answer = await callWith(it.app, token)(`POST ${path}/feed`, { message: 'a' })
    expect(answer).toMatchObject({ status: 401, body: { error: { code: 190 } } })
  })

  test('a token may come as a parameter', async () => {
    const { token } = it.page
    const answer = await callWith(it.app, null)(`POST ${path}/feed`, { message: 'a', access_token: token })
    expect(answer.status).toBe(200)
  })

  test("another Page's token cannot post here (200) or see that a post exists (100/33)", async () => {
    const { body } = await it.call(`POST ${path}/feed`, { message: 'a' })
    const other = callWith(it.app, (await makePage(it.app, { name: 'Elmgrove', slug: 'elmgrove' })).token)
    for (const line of [`POST ${path}/feed`, `POST ${path}/photos`, `GET ${path}/published_posts`]) {
      expect((await other(line)).body.error).toMatchObject({ code: 200 })
    }
    for (const line of [`GET /v26.0/${String(body['id'])}`, `DELETE /v26.0/${String(body['id'])}`]) {
      expect((await other(line)).body.error).toMatchObject({ code: 100, error_subcode: 33 })
    }
  })

  test('an app with a secret demands the right proof, one without takes none', async () => {
    const page = await makePage(it.app, { name: 'Elmgrove', slug: 'elmgrove', appSecret: 's3cret' })
    const call = callWith(it.app, page.token)
    const proof = createHmac('sha256', 's3cret').update(page.token).digest('hex')
    expect((await call('GET /v26.0/me')).status).toBe(400)
    expect((await call(`GET /v26.0/me?appsecret_proof=${'0'.repeat(64)}`)).status).toBe(400)
    expect((await call(`GET /v26.0/me?appsecret_proof=${proof}`)).body).toEqual({
      id: page.pageId,
      name: 'Elmgrove',
    })
    expect((await it.call(`GET /v26.0/me?appsecret_proof=${proof}`)).status).toBe(400)
  })
})

describe('taking down', () => {
  test('a deleted post is gone, and gone again is error 100/33', async () => {
    const { body } = await it.call(`POST ${path}/feed`, { message: 'a' })
    const line = `DELETE /v26.0/${String(body['id'])}`
    expect((await it.call(line)).body).toEqual({ success: true })
    expect((await it.call(line)).body.error).toMatchObject({ code: 100, error_subcode: 33 })
    expect((await it.call(`GET ${path}/published_posts`)).body).toEqual({ data: [] })
  })

  test('a post takes its photo along, and a lonely photo its post', async () => {
    const one = (await it.call(`POST ${path}/photos`, photoForm(jpeg(1)))).body
    await it.call(`DELETE /v26.0/${String(one['post_id'])}`)
    expect((await it.call(`GET /v26.0/${String(one['id'])}`)).body.error).toMatchObject({ error_subcode: 33 })
    const two = (await it.call(`POST ${path}/photos`, photoForm(jpeg(2)))).body
    await it.call(`DELETE /v26.0/${String(two['id'])}`)
    expect((await it.call(`GET /v26.0/${String(two['post_id'])}`)).body.error).toMatchObject({
      error_subcode: 33,
    })
  })

  test('the Page itself cannot be deleted', async () => {
    expect((await it.call(`DELETE ${path}`)).body.error).toMatchObject({ code: 200 })
  })
})

describe('reading the Page', () => {
  test('goes through all posts, newest first, with cursors', async () => {
    for (let number = 1; number <= 5; number += 1) {
      await it.call(`POST ${path}/feed`, { message: `Post ${number}` })
      later(1)
    }
    const seen: unknown[] = []
    let line: string | undefined = `${path}/published_posts?fields=message&limit=2`
    for (let page = 0; line !== undefined && page < 10; page += 1) {
      const { body } = await it.call(`GET ${line}`)
      seen.push(...(body['data'] as { message: string }[]).map(post => post.message))
      line = (body['paging'] as { next?: string }).next?.replace('http://localhost', '')
    }
    expect(seen).toEqual(['Post 5', 'Post 4', 'Post 3', 'Post 2', 'Post 1'])
  })

  test('since and until cut by time; a cursor that was never given out is an error', async () => {
    await it.call(`POST ${path}/feed`, { message: 'Before' })
    later(100)
    const between = Math.floor(now.getTime() / 1000) - 50
    await it.call(`POST ${path}/feed`, { message: 'After' })
    const messages = async (query: string) =>
      ((await it.call(`GET ${path}/published_posts?${query}`)).body['data'] as { message: string }[]).map(
        p => p.message,
      )
    expect(await messages(`since=${between}`)).toEqual(['After'])
    expect(await messages(`until=${between}`)).toEqual(['Before'])
    expect((await it.call(`GET ${path}/published_posts?after=bm9wZQ`)).status).toBe(400)
    expect((await it.call(`GET ${path}/published_posts?limit=101`)).status).toBe(400)
  })
})
