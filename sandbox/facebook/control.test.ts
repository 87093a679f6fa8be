import { describe, expect, test } from 'vitest'
import { callWith, jpeg, makePage, photoForm, standIn } from '../testing/in-process-facebook.ts'

const open = async () => {
  const it = await standIn({ now: () => new Date('2026-11-24T09:00:00Z') })
  const control = callWith(it.app, null)
  const fault = (fault: object) => control('POST /_sandbox/faults', JSON.stringify(fault))
  return { ...it, control, fault, feed: `POST /v26.0/${it.page.pageId}/feed` }
}

describe('Pages on command', () => {
  test('the same address gives the same Page and token', async () => {
    const { app, page } = await open()
    expect(await makePage(app, { name: 'Oakfield Primary', slug: 'oakfieldprimary' })).toEqual(page)
  })

  test.each([
    {},
    { name: 'A' },
    { name: 'A', slug: 'A b' },
    { name: 'A', slug: 'v26.0' },
    { name: 'A', slug: 'abc', x: 1 },
  ])('%j is refused', async page => {
    const { control } = await open()
    expect((await control('POST /_sandbox/pages', JSON.stringify(page))).status).toBe(422)
  })

  test('a post of the past stands where its time says', async () => {
    const { control, page, call, feed } = await open()
    await call(feed, { message: 'Today' })
    const past = { message: 'A year ago', createdTime: '2025-11-24T09:00:00.000Z' }
    const pictures = [{ base64: Buffer.from(jpeg()).toString('base64'), altText: 'A tree' }]
    const made = await control(
      `POST /_sandbox/pages/${page.pageId}/posts`,
      JSON.stringify({ ...past, pictures }),
    )
    expect(made.status).toBe(201)
    const { posts } = (await control(`GET /_sandbox/pages/${page.pageId}/posts`)).body
    expect(posts).toMatchObject([{ message: 'Today' }, { ...past, photos: [expect.any(String)] }])
    // A demo that starts twice writes its history once, and in any order.
    const again = await control(
      `POST /_sandbox/pages/${page.pageId}/posts`,
      JSON.stringify({ ...past, pictures }),
    )
    expect(again.status).toBe(409)
    const sooner = { ...past, pictures, createdTime: '2024-11-24T09:00:00.000Z' }
    expect((await control(`POST /_sandbox/pages/${page.pageId}/posts`, JSON.stringify(sooner))).status).toBe(
      201,
    )
    expect((await control('POST /_sandbox/pages/1/posts', JSON.stringify(past))).status).toBe(404)
  })
})

describe('faults on command', () => {
  test.each([
    ['rate', { status: 400, body: { error: { code: 32 } } }],
    ['expired', { status: 401, body: { error: { code: 190, error_subcode: 463 } } }],
    ['revoked', { status: 401, body: { error: { code: 190, error_subcode: 458 } } }],
    ['permission', { status: 403, body: { error: { code: 10 } } }],
    ['blocked', { status: 400, body: { error: { code: 368 } } }],
    ['500', { status: 500, body: { error: { code: 2, is_transient: true } } }],
  ])('%s strikes as often as asked, before anything is accepted', async (kind, answer) => {
    const { call, feed, fault, page } = await open()
    await fault({ kind, times: 2 })
    expect(await call(feed, { message: 'a' })).toMatchObject(answer)
    expect(await call(feed, { message: 'a' })).toMatchObject(answer)
    expect((await call(`GET /v26.0/${page.pageId}/published_posts`)).body).toEqual({ data: [] })
    expect((await call(feed, { message: 'a' })).status).toBe(200)
  })

  test('an error after accepting leaves the post standing', async () => {
    const { call, feed, fault, page } = await open()
    await fault({ kind: '500-after-accept' })
    expect((await call(feed, { message: 'a' })).status).toBe(500)
    expect((await call(`GET /v26.0/${page.pageId}/published_posts`)).body['data']).toHaveLength(1)
  })

  test('the rate limit says in its header when it ends', async () => {
    const { call, feed, fault, page } = await open()
    await fault({ kind: 'rate', minutes: 7 })
    const header = (await call(feed, { message: 'a' })).headers.get('x-business-use-case-usage')
    expect(JSON.parse(header ?? '')).toMatchObject({
      [page.pageId]: [{ estimated_time_to_regain_access: 7 }],
    })
  })

  test('a fault strikes only its sort of call and its Page', async () => {
    const { app, call, feed, fault, page, control } = await open()
    const other = await makePage(app, { name: 'Elmgrove', slug: 'elmgrove' })
    await fault({ kind: '500', accountId: other.pageId })
    await fault({ kind: '500', on: 'stage' })
    await fault({ kind: '500', on: 'remove' })
    const { body } = await call(feed, { message: 'a' })
    expect(body['id']).toBeDefined()
    const staged = await call(`POST /v26.0/${page.pageId}/photos`, photoForm(jpeg(), { published: 'false' }))
    expect(staged.status).toBe(500)
    expect((await call(`DELETE /v26.0/${String(body['id'])}`)).status).toBe(500)
    expect((await control('GET /_sandbox/faults')).body).toMatchObject({
      faults: [{ accountId: other.pageId, times: 1 }],
    })
    await app.request('/_sandbox/faults', { method: 'DELETE' })
    expect((await control('GET /_sandbox/faults')).body).toEqual({ faults: [] })
  })

  test.each([{}, { kind: 'flood' }, { kind: '500', times: 0 }, { kind: '500', on: 'like' }])(
    '%j is refused',
    async bad => {
      const { fault } = await open()
      expect((await fault(bad)).status).toBe(422)
    },
  )
})

test('what is not JSON is refused as such', async () => {
  const { control } = await open()
  expect((await control('POST /_sandbox/faults', 'kind=500')).status).toBe(400)
})

test('the log tells every call without a token', async () => {
  const { call, feed, fault, control, page } = await open()
  await fault({ kind: '500' })
  await call(`${feed}?access_token=${page.token}`, { message: 'a' })
  await call(feed, { nonsense: 'a' })
  const { calls } = (await control('GET /_sandbox/calls')).body
  expect(calls).toMatchObject([
    { method: 'POST', path: `/v26.0/${page.pageId}/feed`, does: 'publish', fault: '500', status: 500 },
    { does: null, fault: null, status: 400 },
  ])
  expect(JSON.stringify(calls)).not.toContain(page.token)
})
