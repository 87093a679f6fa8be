import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { jpeg, makeAccount, pictureForm, standInX } from '../testing/in-process-x.ts'
import { State } from './state.ts'

const now = new Date('2026-11-24T09:00:00Z')
const open = () => standInX({ now: () => now })

describe('accounts on command', () => {
  test('the same handle gives the same account and key', async () => {
    const { app, account } = await open()
    expect(await makeAccount(app, { name: 'Oakfield Primary', slug: 'OakfieldPrimary' })).toEqual(account)
  })

  test.each([
    {},
    { name: 'A' },
    { name: 'A', slug: 'heron-lane' },
    { name: 'A', slug: 'sixteencharacter' },
    { name: 'A', slug: 'photos' },
    { name: 'A', slug: 'abc', scopes: ['everything'] },
    { name: 'A', slug: 'abc', x: 1 },
  ])('%j is refused', async account => {
    const { control } = await open()
    expect((await control('POST accounts', account)).status).toBe(422)
  })

  test('a post of the past stands where its time says, once', async () => {
    const { control, post, me } = await open()
    await post('Today')
    const pictures = [{ base64: Buffer.from(jpeg()).toString('base64'), altText: 'A tree' }]
    const past = { message: 'A year ago', createdTime: '2025-11-24T09:00:00.000Z', pictures }
    expect((await control(`POST accounts/${me}/posts`, past)).status).toBe(201)
    const { posts } = (await control(`GET accounts/${me}/posts`)).body
    expect(posts).toMatchObject([{ text: 'Today' }, { text: 'A year ago', media: [expect.any(String)] }])
    expect((await control(`POST accounts/${me}/posts`, past)).status).toBe(409)
    expect((await control('POST accounts/1/posts', past)).status).toBe(404)
  })

  test('a comment is taken away, and what is not there is not', async () => {
    const { control, post, write, me } = await open()
    const id = await write({ author: 'Maria', text: 'Lovely', postId: await post('Open day') })
    expect((await control(`GET accounts/${me}/comments`)).body['comments']).toMatchObject([{ id }])
    expect((await control(`DELETE accounts/${me}/comments/${id}`)).status).toBe(204)
    expect((await control(`GET accounts/${me}/comments`)).body['comments']).toEqual([])
    expect((await control(`DELETE accounts/${me}/comments/${id}`)).status).toBe(404)
    expect((await control(`PUT accounts/${me}/comments/${id}`, { text: 'a' })).status).toBe(404)
    const lost = { author: 'Maria', text: 'a', postId: '1' }
    expect((await control(`POST accounts/${me}/comments`, lost)).status).toBe(404)
  })

  test.each([{}, { kind: 'flood' }, { kind: '500', times: 0 }, { kind: '500', on: 'like' }])(
    'the fault %j is refused',
    async bad => {
      const { control } = await open()
      expect((await control('POST faults', bad)).status).toBe(422)
    },
  )

  test('what is not JSON is refused as such', async () => {
    const { app } = await open()
    expect((await app.request('/_sandbox/faults', { method: 'POST', body: 'kind=500' })).status).toBe(400)
  })

  test('the log tells every call without its query', async () => {
    const { call, control, me } = await open()
    await control('POST faults', { kind: '500' })
    await call('POST /2/tweets', { text: 'a' })
    await call('GET /2/tweets?ids=1')
    await call('GET /2/nonsense')
    const { calls } = (await control('GET calls')).body
    expect(calls).toMatchObject([
      {
        at: now.toISOString(),
        method: 'POST',
        path: '/2/tweets',
        does: 'publish',
        fault: '500',
        status: 500,
      },
      { at: now.toISOString(), method: 'GET', path: '/2/tweets', does: 'read', fault: null, status: 200 },
      { at: now.toISOString(), method: 'GET', path: '/2/nonsense', does: null, fault: null, status: 404 },
    ])
    expect(me).toMatch(/^\d{19}$/)
  })
})

describe('with a directory', () => {
  let directory: string
  beforeEach(async () => void (directory = await mkdtemp(join(tmpdir(), 'stand-in-x-'))))
  afterEach(() => rm(directory, { recursive: true }))

  test('what was answered is there again after a restart, pictures included', async () => {
    const first = await standInX({ directory })
    const { body } = await first.call('POST /2/media/upload', pictureForm(jpeg(7)))
    const id = String(body.data?.['id'])
    const made = await first.call('POST /2/tweets', { text: 'Garden', media: { media_ids: [id] } })
    const maria = await first.write({ author: 'Maria', text: 'Lovely' })
    await first.control('POST clients', { clientId: 'copybook', clientSecret: null })
    const muting = { target_user_id: (await State.open(directory)).posts.get(maria)!.authorId }
    await first.call(`POST /2/users/${first.me}/muting`, muting)

    const second = await standInX({ directory })
    expect(second.account).toEqual(first.account)
    const read = await second.call(`GET /2/tweets?ids=${String(made.body.data?.['id'])},${maria}`)
    expect(read.body.data).toHaveLength(2)
    const picture = await second.app.request(`/photos/${id}`)
    expect(new Uint8Array(await picture.arrayBuffer())).toEqual(jpeg(7))
    const kept = await State.open(directory)
    expect([...kept.mutes]).toEqual([`${first.me} ${muting.target_user_id}`])
    expect(kept.clients.get('copybook')).toEqual({ id: 'copybook', secret: null })
  })

  test('many at once are all kept, with an id each that is larger than those before', async () => {
    const { call } = await standInX({ directory })
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, at) => call('POST /2/tweets', { text: `Post ${at}` })),
    )
    expect(new Set(answers.map(({ body }) => body.data?.['id'])).size).toBe(50)
    const kept = await State.open(directory)
    expect(kept.posts.size).toBe(50)
    const largest = [...kept.posts.keys()].map(BigInt).reduce((a, b) => (a > b ? a : b))
    expect(BigInt(kept.newId())).toBeGreaterThan(largest)
  })

  test('each answer waits until it is kept', async () => {
    const { call } = await standInX({ directory })
    await Promise.all(
      Array.from({ length: 10 }, async (_, at) => {
        const { body } = await call('POST /2/tweets', { text: `Post ${at}` })
        expect(await readFile(join(directory, 'x.json'), 'utf8')).toContain(String(body.data?.['id']))
      }),
    )
  })

  test('a write that was cut off leaves the state before it; one that cannot be read is an error', async () => {
    const { post } = await standInX({ directory })
    await post('Kept')
    await writeFile(join(directory, 'x.json.next'), '{"nextId":')
    expect((await State.open(directory)).posts.size).toBe(1)
    await writeFile(join(directory, 'x.json'), '{"nextId":')
    await expect(State.open(directory)).rejects.toThrow(SyntaxError)
    expect(await readdir(directory)).toContain('x.json')
  })
})
