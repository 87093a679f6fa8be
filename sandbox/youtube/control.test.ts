import { beforeEach, describe, expect, test } from 'vitest'
import { callAs, makeAccount, standInYoutube, videoOf } from '../testing/in-process-youtube.ts'

let it: Awaited<ReturnType<typeof standInYoutube>>
let accounts: string

beforeEach(async () => {
  it = await standInYoutube({ now: () => new Date('2026-11-24T09:00:00Z') })
  accounts = `/_sandbox/accounts/${it.account.accountId}`
})

describe('channels on command', () => {
  test('the same address gives the same channel and key', async () => {
    const again = await makeAccount(it.app, { name: 'Oakfield Primary', slug: 'oakfieldprimary' })
    expect(again).toEqual(it.account)
  })

  test.each([
    {},
    { name: 'A' },
    { name: 'A', slug: 'A b' },
    { name: 'A', slug: 'watch' },
    { name: 'A', slug: 'abc', x: 1 },
    { name: 'A', slug: 'abc', audited: 'no' },
  ])('%j is refused', async account => {
    expect((await it.control('POST /_sandbox/accounts', account)).status).toBe(422)
  })

  test('a film of the past stands where its time says, once', async () => {
    const past = { title: 'Last year', createdTime: '2025-11-24T09:00:00.000Z' }
    await it.upload()
    expect((await it.control(`POST ${accounts}/posts`, past)).status).toBe(201)
    expect((await it.control(`POST ${accounts}/posts`, past)).status).toBe(409)
    const { posts } = (await it.control(`GET ${accounts}/posts`)).body
    expect(posts).toMatchObject([
      { title: 'Winter concert' },
      { title: 'Last year', status: { privacyStatus: 'public' } },
    ])
    expect((await it.control('POST /_sandbox/accounts/UC1/posts', past)).status).toBe(404)
  })
})

describe('the public writes', () => {
  test('a comment, changes it and takes it back', async () => {
    const videoId = await it.upload(videoOf({ status: { privacyStatus: 'public' } }))
    const made = await it.control(`POST ${accounts}/comments`, { videoId, name: 'Sam', text: 'Nice' })
    expect(made).toMatchObject({ status: 201, body: { text: 'Nice', moderation: 'published' } })
    const line = `${accounts}/comments/${String(made.body['id'])}`
    const changed = await it.control(`PATCH ${line}`, { text: 'Nicer' })
    expect(changed.body).toMatchObject({ text: 'Nicer', updatedAt: '2026-11-24T09:00:00.001Z' })
    expect((await it.control(`DELETE ${line}`)).status).toBe(204)
    expect((await it.control(`DELETE ${line}`)).status).toBe(404)
    expect((await it.control(`GET ${accounts}/comments`)).body).toEqual({ comments: [] })
  })

  test.each([
    [422, { videoId: '1', name: '', text: 'x' }],
    [422, { videoId: '1', name: 'Sam' }],
    [422, { videoId: '1', name: 'Sam', text: 'x', moderation: 'rejected' }],
    [404, { videoId: '1', name: 'Sam', text: 'x' }],
  ])('%i: %j', async (status, comment) => {
    expect((await it.control(`POST ${accounts}/comments`, comment)).status).toBe(status)
  })
})

describe('faults on command', () => {
  test('strike as asked, and can be forgotten', async () => {
    await it.control('POST /_sandbox/faults', { kind: 'quota', on: 'read', times: 2 })
    const read = () => it.call('GET /youtube/v3/channels?part=id&mine=true')
    expect(await read()).toMatchObject({
      status: 403,
      body: { error: { errors: [{ reason: 'quotaExceeded', domain: 'youtube.quota' }] } },
    })
    expect((await it.control('GET /_sandbox/faults')).body).toMatchObject({ faults: [{ times: 1 }] })
    await it.control('DELETE /_sandbox/faults')
    expect((await read()).status).toBe(200)
  })

  test('a fault of another channel is not ours', async () => {
    const other = await makeAccount(it.app, { name: 'Elmgrove', slug: 'elmgrove' })
    await it.control('POST /_sandbox/faults', { kind: '500', on: 'any', accountId: other.accountId })
    expect((await it.call('GET /youtube/v3/channels?part=id&mine=true')).status).toBe(200)
    const theirs = callAs(it.app, other.token)
    expect((await theirs('GET /youtube/v3/channels?part=id&mine=true')).status).toBe(503)
  })

  test('an error after accepting leaves the film public, and not-applied leaves it private', async () => {
    const publish = async () => {
      const id = await it.upload()
      const answer = await it.call('PUT /youtube/v3/videos?part=status', {
        id,
        status: { privacyStatus: 'public' },
      })
      const { body } = await it.call(`GET /youtube/v3/videos?part=status&id=${id}`)
      const [video] = body['items'] as { status: { privacyStatus: string } }[]
      return [answer.status, video!.status.privacyStatus]
    }
    await it.control('POST /_sandbox/faults', { kind: '500-after-accept' })
    expect(await publish()).toEqual([503, 'public'])
    await it.control('POST /_sandbox/faults', { kind: 'not-applied' })
    expect(await publish()).toEqual([200, 'private'])
    expect(await publish()).toEqual([200, 'public'])
  })

  test.each([{}, { kind: 'flood' }, { kind: '500', times: 0 }, { kind: '500', on: 'like' }])(
    '%j is refused',
    async bad => {
      expect((await it.control('POST /_sandbox/faults', bad)).status).toBe(422)
    },
  )
})

test('what is not JSON is refused as such', async () => {
  expect((await it.control('POST /_sandbox/faults', 'kind=500')).status).toBe(400)
})

test('the log tells every call without a token or the address of an upload', async () => {
  const id = await it.upload()
  await it.call('GET /youtube/v3/likes')
  await it.call(`DELETE /youtube/v3/videos?id=${id}`)
  const { calls } = (await it.control('GET /_sandbox/calls')).body
  expect(calls).toMatchObject([
    { method: 'POST', name: 'videos.insert', does: 'stage', status: 200 },
    { method: 'PUT', name: 'videos.insert', does: 'chunk', status: 200 },
    { method: 'GET', name: null, does: null, status: 404 },
    { method: 'DELETE', name: 'videos.delete', does: 'remove', status: 204 },
  ])
  expect(JSON.stringify(calls)).not.toContain(it.account.token)
  expect(JSON.stringify(calls)).not.toContain('upload_id')
})
