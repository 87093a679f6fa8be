import { describe, expect, test } from 'vitest'
import { encoded, makeAccount, newPost, standInLinkedIn } from '../testing/in-process-linkedin.ts'

const open = async () => {
  const it = await standInLinkedIn({ now: () => new Date('2026-11-24T09:00:00Z') })
  const id = it.account.accountId
  return {
    ...it,
    id,
    fault: (fault: object) => it.control('POST /_sandbox/faults', fault),
    post: (text: string) => it.call('POST /rest/posts', newPost(id, text)),
    posts: async () => (await it.control(`GET /_sandbox/accounts/${id}/posts`)).body['posts'],
  }
}

describe('accounts on command', () => {
  test('the same address gives the same account and key', async () => {
    const { app, account } = await open()
    expect(await makeAccount(app, { name: 'Oakfield Primary', slug: 'oakfieldprimary' })).toEqual(account)
  })

  test.each([
    {},
    { name: 'A' },
    { name: 'A', slug: 'A b' },
    { name: 'A', slug: 'rest' },
    { name: 'A', slug: 'abc', x: 1 },
  ])('%j is refused', async account => {
    const { control } = await open()
    expect((await control('POST /_sandbox/accounts', account)).status).toBe(422)
  })

  test('a post of the past stands where its time says, its text as it was given, and once', async () => {
    const { control, id, post, posts } = await open()
    await post('Today')
    const past = { text: 'A year ago (or so)', createdTime: '2025-11-24T09:00:00.000Z' }
    const line = `POST /_sandbox/accounts/${encodeURIComponent(id)}/posts`
    expect((await control(line, past)).status).toBe(201)
    expect(await posts()).toMatchObject([
      { shown: 'Today' },
      { shown: past.text, createdAt: past.createdTime },
    ])
    expect((await control(line, past)).status).toBe(409)
    expect((await control('POST /_sandbox/accounts/1/posts', past)).status).toBe(404)
  })

  test('the public writes, changes its mind and takes it back', async () => {
    const { control, id, post } = await open()
    const urn = (await post('Hello')).headers.get('x-restli-id')!
    const comments = async () => (await control(`GET /_sandbox/accounts/${id}/comments`)).body['comments']
    const made = await control(`POST /_sandbox/accounts/${id}/comments`, { postId: urn, text: 'Lovely' })
    const line = `/_sandbox/comments/${encoded(made.body['id'] as string)}`
    expect((await control(`PATCH ${line}`, { text: 'Less lovely' })).status).toBe(204)
    expect(await comments()).toMatchObject([{ text: 'Less lovely', actorName: 'Alex Reader' }])
    expect((await control(`DELETE ${line}`)).status).toBe(204)
    expect(await comments()).toEqual([])
    expect((await control(`DELETE ${line}`)).status).toBe(404)
    const nowhere = { postId: 'urn:li:share:1', text: 'Lovely' }
    expect((await control(`POST /_sandbox/accounts/${id}/comments`, nowhere)).status).toBe(404)
  })
})

describe('faults on command', () => {
  test.each([
    ['rate', 429, 'TOO_MANY_REQUESTS'],
    ['expired', 401, 'EXPIRED_ACCESS_TOKEN'],
    ['revoked', 401, 'REVOKED_ACCESS_TOKEN'],
    ['bad-key', 401, 'INVALID_ACCESS_TOKEN'],
    ['permission', 403, 'ACCESS_DENIED'],
    ['version-retired', 426, 'NONEXISTENT_VERSION'],
    ['duplicate', 422, 'DUPLICATE_POST'],
    ['500', 500, 'INTERNAL_SERVER_ERROR'],
  ])('%s strikes as often as asked, before anything is accepted', async (kind, status, code) => {
    const { post, posts, fault } = await open()
    await fault({ kind, times: 2 })
    expect(await post('a')).toMatchObject({ status, body: { status, code } })
    expect((await post('a')).status).toBe(status)
    expect(await posts()).toEqual([])
    expect((await post('a')).status).toBe(201)
  })

  test('an error after accepting leaves the post standing', async () => {
    const { post, posts, fault } = await open()
    await fault({ kind: '500-after-accept' })
    expect((await post('a')).status).toBe(500)
    expect(await posts()).toHaveLength(1)
  })

  test.each([
    ['timeout-before-accept', 0],
    ['timeout-after-accept', 1],
  ])('%s: silence, with %i posts', async (kind, count) => {
    const { post, posts, fault } = await open()
    await fault({ kind })
    const silence = new Promise(resolve => setTimeout(resolve, 50, 'silence'))
    expect(await Promise.race([post('a'), silence])).toBe('silence')
    expect(await posts()).toHaveLength(count)
  })

  test('a fault strikes only its sort of call and its account', async () => {
    const { app, call, post, fault, control } = await open()
    const other = await makeAccount(app, { name: 'Elmgrove', slug: 'elmgrove' })
    await fault({ kind: '500', accountId: other.accountId })
    await fault({ kind: '500', on: 'remove' })
    const urn = (await post('a')).headers.get('x-restli-id')!
    expect((await call(`GET /rest/posts/${encoded(urn)}`)).status).toBe(200)
    expect((await call(`DELETE /rest/posts/${encoded(urn)}`)).status).toBe(500)
    expect((await control('GET /_sandbox/faults')).body).toMatchObject({
      faults: [{ accountId: other.accountId }],
    })
    await control('DELETE /_sandbox/faults')
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
  expect((await control('POST /_sandbox/faults', new URLSearchParams('kind=500'))).status).toBe(400)
})

test('the log tells every call without a key', async () => {
  const { post, fault, control, account, call } = await open()
  await fault({ kind: '500' })
  await post('a')
  await call('GET /rest/nonsense')
  const { calls } = (await control('GET /_sandbox/calls')).body
  expect(calls).toMatchObject([
    { method: 'POST', path: '/rest/posts', does: 'publish', fault: '500', status: 500 },
    { does: null, fault: null, status: 404 },
  ])
  expect(JSON.stringify(calls)).not.toContain(account.token)
})
