import { describe, expect, test } from 'vitest'
import { callWith, standIn } from '../testing/in-process-facebook.ts'

type Node = Record<string, unknown> & { id: string }

const open = async () => {
  const it = await standIn({ now: () => new Date('2026-11-24T09:00:00Z') })
  const control = callWith(it.app, null)
  const { body } = await it.call(`POST /v26.0/${it.page.pageId}/feed`, { message: 'Snow day' })
  const post = String(body['id'])
  const write = async (text: string, more: object = {}) => {
    const said = JSON.stringify({ postId: post, text, ...more })
    const made = await control(`POST /_sandbox/accounts/${it.page.pageId}/comments`, said)
    return String(made.body['id'])
  }
  const list = async (path: string) => (await it.call(`GET /v26.0/${path}`)).body['data'] as Node[]
  const page = `/v26.0/${it.page.pageId}`
  return { ...it, control, post, write, list, path: page }
}

describe('comments under a post', () => {
  test('come at the top only, or all in a stream, either way round, in pages', async () => {
    const { post, write, list, call } = await open()
    const first = await write('First')
    const answer = await write('Answer', { parentId: first })
    const second = await write('Second')
    const ids = async (query: string) => (await list(`${post}/comments?${query}`)).map(({ id }) => id)
    expect(await ids('')).toEqual([first, second])
    expect(await ids('filter=stream&order=reverse_chronological')).toEqual([second, answer, first])
    expect(await list(`${first}/comments`)).toMatchObject([{ id: answer }])
    const { body } = await call(`GET /v26.0/${post}/comments?limit=1`)
    const { cursors } = body['paging'] as { cursors: { after: string } }
    expect(await ids(`limit=1&after=${cursors.after}`)).toEqual([second])
  })

  test('an answer to an answer stands below the same comment', async () => {
    const { write, list } = await open()
    const top = await write('Top')
    const answer = await write('Answer', { parentId: top })
    const further = await write('Further', { parentId: answer })
    expect(await list(`${top}/comments?fields=parent{id}`)).toMatchObject([
      { id: answer, parent: { id: top } },
      { id: further, parent: { id: top } },
    ])
  })

  test('are hidden, shown, answered and deleted, with their answers, by the Page only', async () => {
    const { write, list, call, post, control, app } = await open()
    const comment = await write('Rude', { author: 'Sam' })
    const hidden = async () => (await call(`GET /v26.0/${comment}?fields=is_hidden`)).body['is_hidden']
    expect((await call(`POST /v26.0/${comment}`, { is_hidden: 'true' })).body).toEqual({ success: true })
    expect(await hidden()).toBe(true)
    await call(`POST /v26.0/${comment}`, { is_hidden: 'false' })
    expect(await hidden()).toBe(false)
    const { body } = await call(`POST /v26.0/${comment}/comments`, { message: 'Please be kind' })
    expect(body['id']).toMatch(/^\d+_\d+$/)
    const made = await control('POST /_sandbox/pages', JSON.stringify({ name: 'Elmgrove', slug: 'elmgrove' }))
    const other = callWith(app, String(made.body['token']))
    expect((await other(`DELETE /v26.0/${comment}`)).body.error).toMatchObject({ error_subcode: 33 })
    expect((await call(`DELETE /v26.0/${comment}`)).body).toEqual({ success: true })
    expect(await list(`${post}/comments?filter=stream`)).toEqual([])
  })

  test.each([
    ['a filter that is none', 'GET', 'comments?filter=all'],
    ['an order that is none', 'GET', 'comments?order=newest'],
    ['a field that is none', 'GET', 'comments?fields=text'],
    ['a part that a field does not have', 'GET', 'comments?fields=from{email}'],
    ['an empty answer', 'POST', 'comments?message=%20'],
    ['a parameter of another call', 'GET', 'comments?since=1'],
  ])('%s is error 100', async (_what, method, rest) => {
    const { call, post, write } = await open()
    await write('Lovely')
    expect((await call(`${method} /v26.0/${post}/${rest}`)).body.error).toMatchObject({ code: 100 })
  })

  test('our own posts are not hidden by this, nor what is elsewhere deleted', async () => {
    const { call, post, control, page } = await open()
    expect((await call(`POST /v26.0/${post}`, { is_hidden: 'true' })).body.error).toMatchObject({ code: 200 })
    const said = JSON.stringify({ text: 'At @Oakfield', mention: true })
    const { body } = await control(`POST /_sandbox/accounts/${page.pageId}/visitor-posts`, said)
    expect((await call(`DELETE /v26.0/${String(body['id'])}`)).body.error).toMatchObject({ code: 200 })
  })

  test('with the fault not-applied it says yes and does nothing', async () => {
    const { call, control, write, path } = await open()
    const comment = await write('Rude', { author: 'Sam' })
    const fault = () =>
      control('POST /_sandbox/faults', JSON.stringify({ kind: 'not-applied', on: 'moderate' }))
    await fault()
    expect((await call(`POST /v26.0/${comment}`, { is_hidden: 'true' })).body).toEqual({ success: true })
    const { body } = await call(`GET /v26.0/${comment}?fields=is_hidden,from`)
    expect(body).toMatchObject({ is_hidden: false })
    const { id } = body['from'] as Node
    await fault()
    expect((await call(`POST ${path}/blocked`, { user: id })).body).toEqual({ [id]: true })
    expect((await call(`GET ${path}/blocked?user=${id}`)).body['data']).toEqual([])
  })
})

describe('blocking', () => {
  test('keeps somebody from writing, until it is undone', async () => {
    const { call, control, path, page, post, write } = await open()
    const comment = await write('Rude', { author: 'Sam' })
    const { id } = (await call(`GET /v26.0/${comment}?fields=from{id}`)).body['from'] as Node
    await call(`POST ${path}/blocked`, { user: id })
    expect((await call(`GET ${path}/blocked?user=${id}`)).body['data']).toEqual([{ id, name: 'Sam' }])
    const again = JSON.stringify({ postId: post, text: 'Again', author: 'Sam' })
    const written = () => control(`POST /_sandbox/accounts/${page.pageId}/comments`, again)
    expect((await written()).status).toBe(409)
    await call(`DELETE ${path}/blocked?user=${id}`)
    expect((await written()).status).toBe(201)
    expect((await call(`POST ${path}/blocked`, { user: '7' })).body.error).toMatchObject({ code: 100 })
    expect((await call(`POST ${path}/blocked`, { psid: id })).body.error).toMatchObject({ code: 100 })
  })
})

describe('the box on the public page', () => {
  const form = (fields: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(fields) })

  test('writes a comment that everybody sees, until it is hidden', async () => {
    const { app, post, list, call } = await open()
    const address = `/oakfieldprimary/posts/${post.split('_')[1]}`
    const sent = await app.request(`${address}/comments`, form({ author: 'Sam', text: '<b>Lovely</b>' }))
    expect([sent.status, sent.headers.get('location')]).toEqual([303, address])
    const seen = async () => (await app.request(address)).text()
    expect(await seen()).toContain('&lt;b&gt;Lovely&lt;/b&gt;')
    const [comment] = await list(`${post}/comments?fields=from,permalink_url`)
    expect(comment).toMatchObject({ from: { name: 'Sam' } })
    await call(`POST /v26.0/${comment!.id}`, { is_hidden: 'true' })
    expect(await seen()).not.toContain('Lovely')
  })

  test('writes a post of a visitor, which is not among the Page’s own', async () => {
    const { app, path, list, page } = await open()
    await app.request('/oakfieldprimary/posts', form({ author: 'Sam', text: 'Thank you all' }))
    expect(await (await app.request('/oakfieldprimary')).text()).toContain('Thank you all')
    expect(await list(`${page.pageId}/visitor_posts?fields=from,message`)).toMatchObject([
      { message: 'Thank you all', from: { name: 'Sam' } },
    ])
    expect(await list(`${page.pageId}/published_posts`)).toHaveLength(1)
    expect(path).toContain(page.pageId)
  })

  test('takes nothing without words, and nothing from somebody who is blocked', async () => {
    const { app, list, page, call, path } = await open()
    expect((await app.request('/oakfieldprimary/posts', form({ author: 'Sam' }))).status).toBe(303)
    expect(await list(`${page.pageId}/visitor_posts?fields=from`)).toEqual([])
    await app.request('/oakfieldprimary/posts', form({ author: 'Sam', text: 'Once' }))
    const [post] = await list(`${page.pageId}/visitor_posts?fields=from`)
    await call(`POST ${path}/blocked`, { user: (post!['from'] as Node).id })
    const again = await app.request('/oakfieldprimary/posts', form({ author: 'Sam', text: 'Twice' }))
    expect(again.status).toBe(403)
    expect(await list(`${page.pageId}/visitor_posts`)).toHaveLength(1)
  })
})

test('a subscription is to fields that there are', async () => {
  const { call, path } = await open()
  const ask = (fields: string) => call(`POST ${path}/subscribed_apps?subscribed_fields=${fields}`)
  expect((await ask('feed,mention')).body).toEqual({ success: true })
  expect((await ask('feeds')).body.error).toMatchObject({ code: 100 })
  expect((await ask('')).body.error).toMatchObject({ code: 100 })
})
