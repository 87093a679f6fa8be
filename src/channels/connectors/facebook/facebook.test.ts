import { inspect } from 'node:util'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { FixedClock } from '../../../platform/clock.ts'
import { createHttpOut } from '../../../platform/http-out.ts'
import type { HttpOut } from '../../../platform/http-out.ts'
import type { ConnectedAccount, Content, Picture, PublishRequest } from '../connector.ts'
import { facebook } from './facebook.ts'
import { ConnectorFailure } from '../failure.ts'
import { startStandInFacebook } from '../testing/stand-in-facebook.ts'

let standIn: Awaited<ReturnType<typeof startStandInFacebook>>
let account: ConnectedAccount
let pages = 0
const clock = new FixedClock(new Date())

beforeAll(async () => void (standIn = await startStandInFacebook()), 30_000)
afterAll(() => standIn.stop())

beforeEach(async () => {
  pages += 1
  account = await standIn.makePage({ name: 'Oakfield Primary', slug: `oakfield-${pages}` })
  await standIn.clearFaults()
  clock.set(new Date())
})

/** As in production, but impatient. */
function impatient(): HttpOut {
  const out = createHttpOut({ allow: [standIn.origin] })
  return { request: (url, init) => out.request(url, { ...init, timeoutMs: 400 }) }
}

const connector = (more: { http?: HttpOut; appSecret?: string } = {}) =>
  facebook({ http: more.http ?? impatient(), clock, origin: standIn.origin, ...more })

const jpeg = (seed: number): Picture => ({
  bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xe0, seed]),
  type: 'image/jpeg',
  altText: `Picture ${seed}`,
})

const of = (text: string, ...pictures: Picture[]): Content => ({ text, link: null, pictures })

const publish = (content: Content, more: Partial<PublishRequest> = {}) =>
  connector().publish({ account, content, idempotencyKey: 'variant-1', ...more })

async function failure(work: Promise<unknown>): Promise<ConnectorFailure> {
  const error = await work.then(
    () => null,
    (error: unknown) => error,
  )
  if (!(error instanceof ConnectorFailure))
    throw new Error(`expected a ConnectorFailure, got ${String(error)}`)
  return error
}

const newCalls = async (work: () => Promise<unknown>): Promise<string[]> => {
  const before = (await standIn.calls()).length
  await work()
  return (await standIn.calls()).slice(before)
}

describe('publishing', () => {
  test('a text stands on the Page, at the address that comes back', async () => {
    const published = await publish(of('Sports day is on Friday.'))
    const posts = await standIn.posts(account)
    expect(posts).toMatchObject([{ message: 'Sports day is on Friday.', link: null, photos: [] }])
    expect(published).toMatchObject({ kind: 'published', remoteId: posts[0]!.id, network: { status: 200 } })
    const permalink = published.kind === 'published' ? published.permalink : null
    expect(await (await fetch(permalink!)).text()).toContain('Sports day is on Friday.')
  })

  test('a link becomes a card of the post', async () => {
    await publish({ text: 'Term dates', link: 'https://oakfield.example/dates', pictures: [] })
    expect(await standIn.posts(account)).toMatchObject([{ link: 'https://oakfield.example/dates' }])
  })

  test('one picture is one call, with its description', async () => {
    const calls = await newCalls(() => publish(of('Our garden', jpeg(1))))
    expect(calls).toEqual(['POST publish 200', 'GET read 200'])
    const [post] = await standIn.posts(account)
    expect(post).toMatchObject({ message: 'Our garden', photos: [expect.any(String)] })
    const page = await (await fetch(`${standIn.origin}/oakfield-${pages}`)).text()
    expect(page).toContain('alt="Picture 1"')
  })

  test('a picture needs no text', async () => {
    await publish(of('', jpeg(2)))
    expect(await standIn.posts(account)).toMatchObject([{ message: '', photos: [expect.any(String)] }])
  })

  test('many pictures are staged unseen, then posted in their order by one call', async () => {
    const calls = await newCalls(() => publish(of('Three', jpeg(1), jpeg(2), jpeg(3))))
    expect(calls).toEqual([...Array<string>(3).fill('POST stage 200'), 'POST publish 200', 'GET read 200'])
    const page = await (await fetch(`${standIn.origin}/oakfield-${pages}`)).text()
    expect([...page.matchAll(/alt="(Picture \d)"/g)].map(([, alt]) => alt)).toEqual([
      'Picture 1',
      'Picture 2',
      'Picture 3',
    ])
  })

  test('the post stands even when its address cannot be read', async () => {
    await standIn.fault({ kind: '500', on: 'read' })
    expect(await publish(of('No address'))).toMatchObject({ kind: 'published', permalink: null })
  })

  test('the last look comes after staging and immediately before the one irreversible call', async () => {
    let seen: string[] = []
    const before = (await standIn.calls()).length
    await publish(of('Two', jpeg(1), jpeg(2)), {
      beforeCommit: async () => void (seen = (await standIn.calls()).slice(before)),
    })
    expect(seen).toEqual(['POST stage 200', 'POST stage 200'])
  })

  test('with an app secret every call carries its proof', async () => {
    account = await standIn.makePage({ name: 'Elmgrove', slug: `elmgrove-${pages}`, appSecret: 's3cret' })
    expect((await failure(publish(of('No proof')))).network.code).toBe('100')
    const withSecret = connector({ appSecret: 's3cret' })
    const published = await withSecret.publish({ account, content: of('Proof'), idempotencyKey: 'k' })
    expect(published).toMatchObject({ kind: 'published', permalink: expect.any(String) })
  })
})

describe('what was staged is cleared away', () => {
  test.each([
    ['when the last look says no', undefined, () => Promise.reject(new Error('withdrawn'))],
    ['when the network refuses the post', { kind: 'blocked' }, undefined],
  ])('%s', async (_when, fault, beforeCommit) => {
    if (fault) await standIn.fault(fault)
    const publishing = () =>
      publish(of('Two', jpeg(1), jpeg(2)), beforeCommit ? { beforeCommit } : {}).catch(() => null)
    const calls = await newCalls(publishing)
    expect(calls.filter(call => call === 'DELETE remove 200')).toHaveLength(2)
    expect(await standIn.posts(account)).toEqual([])
  })

  test('when a later picture fails', async () => {
    const broken = { ...jpeg(2), bytes: new Uint8Array([1, 2, 3]) }
    const calls = await newCalls(() => publish(of('Two', jpeg(1), broken)).catch(() => null))
    expect(calls).toEqual(['POST stage 200', 'POST null 400', 'DELETE remove 200'])
  })

  test('but not after an unknown outcome: the post may be using it', async () => {
    await standIn.fault({ kind: 'timeout-after-accept' })
    const calls = await newCalls(() => publish(of('Two', jpeg(1), jpeg(2))).catch(() => null))
    expect(calls.filter(call => call.startsWith('DELETE'))).toEqual([])
    expect(await standIn.posts(account)).toMatchObject([{ photos: [expect.any(String), expect.any(String)] }])
  })
})

describe('failures, each as its kind with the network’s own code', () => {
  test.each([
    ['expired', { kind: 'expired' }, '190', '463'],
    ['revoked', { kind: 'revoked' }, '190', '458'],
    ['permission', { kind: 'permission' }, '10', null],
    ['rate', { kind: 'rate', minutes: 7 }, '32', null],
    ['content', { kind: 'blocked' }, '368', null],
    ['ambiguous', { kind: '500' }, '2', null],
    ['ambiguous', { kind: 'timeout-before-accept' }, null, null],
    ['ambiguous', { kind: 'timeout-after-accept' }, null, null],
    ['ambiguous', { kind: '500-after-accept' }, '2', null],
  ])('%s from %j', async (kind, fault, code, subcode) => {
    await standIn.fault(fault)
    const error = await failure(publish(of('Hello')))
    expect(error).toMatchObject({ kind, network: { code, subcode }, message: error.sentence })
    expect(error.sentence).toContain('Facebook')
  })

  test('rate says when the network lets us in again', async () => {
    await standIn.fault({ kind: 'rate', minutes: 7 })
    const { retryAt } = await failure(publish(of('Hello')))
    expect(retryAt).toEqual(new Date(clock.now().getTime() + 7 * 60_000))
  })

  test('duplicate: the same a moment later', async () => {
    await publish(of('Twice'))
    expect(await failure(publish(of('Twice')))).toMatchObject({ kind: 'duplicate', network: { code: '506' } })
    expect(await standIn.posts(account)).toHaveLength(1)
  })

  test('media: what the network does not take as a picture', async () => {
    const broken = { ...jpeg(1), bytes: new Uint8Array([1, 2, 3]) }
    expect(await failure(publish(of('Hello', broken)))).toMatchObject({
      kind: 'media',
      network: { subcode: '1366046' },
    })
  })

  test('content: a text that is too long, and a link that is none', async () => {
    expect(await failure(publish(of('x'.repeat(63_207))))).toMatchObject({
      kind: 'content',
      network: { code: '100' },
    })
    const bad = { text: 'a', link: 'nope', pictures: [] }
    expect((await failure(publish(bad))).kind).toBe('content')
  })

  test('unavailable: staging fails or never answers, so nothing can be public', async () => {
    for (const kind of ['500', 'timeout-before-accept', 'timeout-after-accept']) {
      await standIn.fault({ kind, on: 'stage' })
      expect((await failure(publish(of('Two', jpeg(1), jpeg(2))))).kind).toBe('unavailable')
    }
    expect(await standIn.posts(account)).toEqual([])
  })

  test('not-sent: nobody listens', async () => {
    const closed = 'http://127.0.0.1:9'
    const offline = facebook({ http: createHttpOut({ allow: [closed] }), clock, origin: closed })
    const publishing = offline.publish({ account, content: of('Hello'), idempotencyKey: 'k' })
    expect((await failure(publishing)).kind).toBe('not-sent')
  })

  test('permission: no token, and another Page’s token', async () => {
    const calls = await newCalls(async () => {
      const error = await failure(publish(of('Hello'), { account: { ...account, token: null } }))
      expect(error.kind).toBe('permission')
    })
    expect(calls).toEqual([])
    const other = await standIn.makePage({ name: 'Elmgrove', slug: `other-${pages}` })
    const error = await failure(publish(of('Hello'), { account: { ...account, token: other.token } }))
    expect(error).toMatchObject({ kind: 'permission', network: { code: '200' } })
  })

  test('no failure tells the token', async () => {
    await standIn.fault({ kind: 'expired', times: 1 })
    const error = await failure(publish(of('Hello')))
    expect(inspect(error, { depth: 10, showHidden: true })).not.toContain(account.token)
  })

  test('an account whose id is no id reaches nothing else of the network', async () => {
    const crooked = { ...account, remoteId: `../${account.remoteId}` }
    await expect(publish(of('Hello'), { account: crooked })).rejects.toThrow(RangeError)
  })
})

describe('taking down', () => {
  const remove = (remoteId: string, from = account) => connector().remove({ account: from, remoteId })

  test('twice is done both times, and only the first removes', async () => {
    const published = await publish(of('Gone'))
    const remoteId = published.kind === 'published' ? published.remoteId : ''
    expect(await remove(remoteId)).toMatchObject({
      kind: 'removed',
      network: { status: 200, body: { success: true } },
    })
    expect(await standIn.posts(account)).toEqual([])
    expect(await remove(remoteId)).toMatchObject({
      kind: 'already-gone',
      network: { body: { subcode: '33' } },
    })
  })

  test('an unknown outcome may simply be repeated', async () => {
    const published = await publish(of('Gone'))
    const remoteId = published.kind === 'published' ? published.remoteId : ''
    await standIn.fault({ kind: 'timeout-after-accept', on: 'remove' })
    expect((await failure(remove(remoteId))).kind).toBe('unavailable')
    expect((await remove(remoteId)).kind).toBe('already-gone')
  })

  test('a post that the key may not see is not taken for gone', async () => {
    const published = await publish(of('Still here'))
    const remoteId = published.kind === 'published' ? published.remoteId : ''
    const other = await standIn.makePage({ name: 'Elmgrove', slug: `elm-${pages}` })
    const error = await failure(remove(remoteId, { ...account, token: other.token }))
    expect(error.kind).toBe('permission')
    expect(await standIn.posts(account)).toHaveLength(1)
  })
})

describe('health', () => {
  test('of a dead key is failing with the reason', async () => {
    await standIn.fault({ kind: 'expired', on: 'read' })
    expect(await connector().health(account)).toMatchObject({
      state: 'failing',
      failure: { kind: 'expired' },
    })
  })

  test("of somebody else's key is failing, although the network knows it", async () => {
    const other = await standIn.makePage({ name: 'Elmgrove', slug: `grove-${pages}` })
    const health = await connector().health({ ...account, token: other.token })
    expect(health).toMatchObject({ state: 'failing', failure: { kind: 'permission' } })
  })
})

test('a link card and pictures together are told before the network ignores one of them', () => {
  const both = { text: 'a', link: 'https://oakfield.example', pictures: [jpeg(1)] }
  expect(connector().validate(both)).toMatchObject([{ field: 'link', code: 'not-possible' }])
})
