import { inspect } from 'node:util'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { FixedClock } from '../../../platform/clock.ts'
import { createHttpOut } from '../../../platform/http-out.ts'
import type { HttpOut } from '../../../platform/http-out.ts'
import type { ConnectedAccount, Content, Picture, PublishRequest } from '../connector.ts'
import { filmInMemory } from '../parts/film-in-memory.ts'
import { ConnectorFailure } from '../failure.ts'
import { linkedin } from './linkedin.ts'
import type { LinkedinApp } from './connecting.ts'
import { linkedinSunset } from './version.ts'
import { startStandInLinkedIn } from '../testing/stand-in-linkedin.ts'
import type { StandInLinkedIn } from '../testing/stand-in-linkedin.ts'

let standIn: StandInLinkedIn
let account: ConnectedAccount
let accounts = 0
const clock = new FixedClock(new Date())

beforeAll(async () => void (standIn = await startStandInLinkedIn()), 30_000)
afterAll(() => standIn.stop())

beforeEach(async () => {
  accounts += 1
  account = await standIn.makeAccount({ name: 'Oakfield Primary', slug: `oakfield-${accounts}` })
  await standIn.clearFaults()
  clock.set(new Date())
})

/** As in production, but impatient. */
function impatient(): HttpOut {
  const out = createHttpOut({ allow: [standIn.origin] })
  return { request: (url, init) => out.request(url, { ...init, timeoutMs: 400 }) }
}

const connector = (more: { app?: LinkedinApp; patience?: { everyMs: number; forMs: number } } = {}) =>
  linkedin({
    http: impatient(),
    clock,
    origin: standIn.origin,
    site: standIn.origin,
    patience: { everyMs: 1, forMs: 20 },
    ...more,
  })

const jpeg = (seed: number): Picture => ({
  bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xe0, seed]),
  type: 'image/jpeg',
  altText: `Picture ${seed}`,
})

const of = (text: string, ...pictures: Picture[]): Content => ({ text, link: null, pictures })

const publish = (content: Content, more: Partial<PublishRequest> = {}) =>
  connector().publish({ account, content, idempotencyKey: 'variant-1', ...more })

async function urnOf(publishing: ReturnType<typeof publish>): Promise<string> {
  const published = await publishing
  return published.kind === 'published' ? published.remoteId : ''
}

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
  test('a text stands on the page, at the address that comes back', async () => {
    const published = await publish(of('Sports day (Friday) is #1: a_b, 50% off @ the gate!'))
    const posts = await standIn.posts(account)
    expect(posts).toMatchObject([{ shown: 'Sports day (Friday) is #1: a_b, 50% off @ the gate!' }])
    expect(published).toMatchObject({ kind: 'published', remoteId: posts[0]!.id, network: { status: 201 } })
    const permalink = published.kind === 'published' ? published.permalink : null
    expect(await (await fetch(permalink!)).text()).toContain('Sports day (Friday) is #1')
  })

  test('is one call for a text', async () => {
    expect(await newCalls(() => publish(of('One call')))).toEqual(['POST publish 201'])
  })

  test('a link becomes a card, whose title is where it leads', async () => {
    await publish({ text: 'Term dates', link: 'https://www.oakfield.example/dates', pictures: [] })
    expect(await standIn.posts(account)).toMatchObject([
      { article: { source: 'https://www.oakfield.example/dates', title: 'oakfield.example' } },
    ])
  })

  test('one picture goes up unseen, is waited for, and is shown with its description', async () => {
    const calls = await newCalls(() => publish(of('Our garden', jpeg(1))))
    expect(calls).toEqual(['POST stage 200', 'PUT stage 201', 'GET read 200', 'POST publish 201'])
    const [post] = await standIn.posts(account)
    expect(post).toMatchObject({ images: [{ altText: 'Picture 1' }] })
    const page = await (await fetch(`${standIn.origin}/oakfield-${accounts}`)).text()
    expect(page).toContain('alt="Picture 1"')
  })

  test('many pictures stand in their order', async () => {
    await publish(of('Three', jpeg(1), jpeg(2), jpeg(3)))
    const [post] = await standIn.posts(account)
    expect(post?.images.map(({ altText }) => altText)).toEqual(['Picture 1', 'Picture 2', 'Picture 3'])
  })

  test('a picture that the network is still working on is waited for', async () => {
    await standIn.fault({ kind: 'slow-processing', on: 'stage' })
    // The first call that stages asks for the address; the bytes are the second.
    await standIn.fault({ kind: 'slow-processing', on: 'stage' })
    const calls = await newCalls(() => publish(of('Slow', jpeg(1), jpeg(2))))
    // The first is asked about until it is ready, three times in vain; the second once.
    expect(calls.filter(call => call === 'GET read 200')).toHaveLength(5)
    expect(calls.at(-1)).toBe('POST publish 201')
  })

  test('a picture that is never ready gets no post, and trying again is safe', async () => {
    await standIn.fault({ kind: 'slow-processing', on: 'stage', times: 2 })
    const hasty = connector({ patience: { everyMs: 1, forMs: 1 } })
    const publishing = hasty.publish({ account, content: of('Never', jpeg(1)), idempotencyKey: 'k' })
    expect((await failure(publishing)).kind).toBe('unavailable')
    expect(await standIn.posts(account)).toEqual([])
  })

  test('the last look comes after staging and immediately before the one irreversible call', async () => {
    let seen: string[] = []
    const before = (await standIn.calls()).length
    await publish(of('Two', jpeg(1), jpeg(2)), {
      beforeCommit: async () => void (seen = (await standIn.calls()).slice(before)),
    })
    expect(seen).toHaveLength(6)
    expect(seen.join()).not.toContain('publish')
  })

  test('a last no leaves nothing to see', async () => {
    const beforeCommit = () => Promise.reject(new Error('withdrawn'))
    await expect(publish(of('Two', jpeg(1)), { beforeCommit })).rejects.toThrow('withdrawn')
    expect(await standIn.posts(account)).toEqual([])
  })
})

describe('failures, each as its kind with the network’s own code', () => {
  test.each([
    ['expired', { kind: 'expired' }, 'EXPIRED_ACCESS_TOKEN', '65602'],
    ['revoked', { kind: 'revoked' }, 'REVOKED_ACCESS_TOKEN', '65601'],
    ['expired', { kind: 'bad-key' }, 'INVALID_ACCESS_TOKEN', '65600'],
    ['permission', { kind: 'permission' }, 'ACCESS_DENIED', '100'],
    ['permission', { kind: 'version-retired' }, 'NONEXISTENT_VERSION', '0'],
    ['rate', { kind: 'rate' }, 'TOO_MANY_REQUESTS', '101'],
    ['duplicate', { kind: 'duplicate' }, 'DUPLICATE_POST', '0'],
    ['ambiguous', { kind: '500' }, 'INTERNAL_SERVER_ERROR', '0'],
    ['ambiguous', { kind: '500-after-accept' }, 'INTERNAL_SERVER_ERROR', '0'],
    ['ambiguous', { kind: 'timeout-before-accept' }, null, null],
    ['ambiguous', { kind: 'timeout-after-accept' }, null, null],
  ])('%s from %j', async (kind, fault, code, subcode) => {
    await standIn.fault(fault)
    const error = await failure(publish(of('Hello')))
    expect(error).toMatchObject({ kind, network: { code, subcode }, message: error.sentence })
    expect(error.sentence).toContain('LinkedIn')
    expect(error.network.traceId === null).toBe(code === null)
  })

  test('a retired version sends the administrator to update, not to reconnect', async () => {
    await standIn.fault({ kind: 'version-retired' })
    const { sentence } = await failure(publish(of('Hello')))
    expect(sentence).toContain('must update Copybook')
    expect(sentence).not.toContain('reconnect')
  })

  test('rate: the day begins anew at midnight UTC', async () => {
    clock.set('2026-11-24T15:30:00Z')
    await standIn.fault({ kind: 'rate' })
    expect((await failure(publish(of('Hello')))).retryAt).toEqual(new Date('2026-11-25T00:00:00Z'))
  })

  test('duplicate: the same a moment later, and it names the post that stands', async () => {
    const urn = await urnOf(publish(of('Twice')))
    const error = await failure(publish(of('Twice')))
    expect(error.kind).toBe('duplicate')
    expect(error.network.said).toContain(urn)
    expect(await standIn.posts(account)).toHaveLength(1)
  })

  test('media: what the network finds to be no picture', async () => {
    const broken = { ...jpeg(1), bytes: new Uint8Array([1, 2, 3]) }
    expect(await failure(publish(of('Hello', broken)))).toMatchObject({
      kind: 'media',
      network: { code: 'PROCESSING_FAILED' },
    })
    expect(await standIn.posts(account)).toEqual([])
  })

  test('content: a text that is too long, and a link that is none', async () => {
    expect(await failure(publish(of('x'.repeat(3001))))).toMatchObject({
      kind: 'content',
      network: { code: 'FIELD_LENGTH_TOO_LONG' },
    })
    expect((await failure(publish({ text: 'a', link: 'nope', pictures: [] }))).kind).toBe('content')
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
    const http = createHttpOut({ allow: [closed] })
    const offline = linkedin({ http, clock, origin: closed, site: closed })
    const publishing = offline.publish({ account, content: of('Hello'), idempotencyKey: 'k' })
    expect((await failure(publishing)).kind).toBe('not-sent')
  })

  test('permission: no token, a key without the scope, and another account’s key', async () => {
    const calls = await newCalls(async () => {
      const error = await failure(publish(of('Hello'), { account: { ...account, token: null } }))
      expect(error.kind).toBe('permission')
    })
    expect(calls).toEqual([])
    const reader = await standIn.keyOf(account, { scopes: ['r_organization_social_feed'] })
    expect((await failure(publish(of('Hello'), { account: reader }))).kind).toBe('permission')
    const other = await standIn.makeAccount({ name: 'Elmgrove', slug: `other-${accounts}` })
    const stranger = { ...account, token: other.token }
    expect((await failure(publish(of('Hello'), { account: stranger }))).kind).toBe('permission')
  })

  test('no failure tells the token', async () => {
    await standIn.fault({ kind: 'expired' })
    const error = await failure(publish(of('Hello')))
    expect(inspect(error, { depth: 10, showHidden: true })).not.toContain(account.token)
  })

  test('an account whose id is no organisation reaches nothing of the network', async () => {
    for (const remoteId of ['1', 'urn:li:person:1', `${account.remoteId}/..`]) {
      await expect(publish(of('Hello'), { account: { ...account, remoteId } })).rejects.toMatchObject({
        kind: 'permission',
        sentence: expect.stringContaining('connect it again') as string,
      })
    }
    expect(await standIn.posts(account)).toEqual([])
  })
})

describe('taking down', () => {
  const remove = (remoteId: string, from = account) => connector().remove({ account: from, remoteId })

  test('twice is done both times, and the record tells them apart', async () => {
    const urn = await urnOf(publish(of('Gone')))
    expect(await remove(urn)).toMatchObject({ kind: 'removed', network: { status: 204 } })
    expect(await standIn.posts(account)).toEqual([])
    expect(await remove(urn)).toMatchObject({ kind: 'already-gone', network: { status: 204 } })
  })

  test('needs no leave to read', async () => {
    const urn = await urnOf(publish(of('Gone')))
    const writer = await standIn.keyOf(account, { scopes: ['w_organization_social_feed'] })
    expect((await remove(urn, writer)).kind).toBe('removed')
    expect(await standIn.posts(account)).toEqual([])
  })

  test('an unknown outcome may simply be repeated', async () => {
    const urn = await urnOf(publish(of('Gone')))
    await standIn.fault({ kind: 'timeout-after-accept', on: 'remove' })
    expect((await failure(remove(urn))).kind).toBe('unavailable')
    expect((await remove(urn)).kind).toBe('already-gone')
  })

  test('a post of somebody else is not taken for gone', async () => {
    const urn = await urnOf(publish(of('Still here')))
    const other = await standIn.makeAccount({ name: 'Elmgrove', slug: `elm-${accounts}` })
    expect((await failure(remove(urn, { ...account, token: other.token }))).kind).toBe('permission')
    expect(await standIn.posts(account)).toHaveLength(1)
  })

  test('what is no part of a path leaves it nowhere', async () => {
    for (const remoteId of ['..', 'urn:li:share:1/../..', 'a?b', '']) {
      await expect(remove(remoteId)).rejects.toThrow(RangeError)
    }
  })
})

describe('health', () => {
  test.each([
    [{ days: -1 }, 'expired'],
    [{ revoked: true }, 'revoked'],
    [{ scopes: ['w_organization_social_feed'] }, 'permission'],
  ])('of a key that is %j is failing with the reason', async (key, kind) => {
    const health = await connector().health(await standIn.keyOf(account, key))
    expect(health).toMatchObject({ state: 'failing', failure: { kind } })
  })

  test('of somebody else’s key says that its holder does not run the account', async () => {
    const other = await standIn.makeAccount({ name: 'Elmgrove', slug: `grove-${accounts}` })
    const health = await connector().health({ ...account, token: other.token })
    expect(health).toMatchObject({ state: 'failing', failure: { kind: 'permission' } })
    expect(health).toHaveProperty(
      'failure.sentence',
      expect.stringContaining('no longer runs it on LinkedIn'),
    )
  })

  test('tells when the key dies, once the app is registered', async () => {
    expect(await connector().health(account)).toEqual({ state: 'working', until: null })
    const app = await standIn.application()
    const short = await standIn.keyOf(account, { days: 3 })
    const health = await connector({ app }).health(short)
    const until = health.state === 'working' ? health.until : null
    expect(Math.round((until!.getTime() - Date.now()) / 86_400_000)).toBe(3)
  })

  test('warns two months before the version is retired, and after', async () => {
    const on = async (days: number) => {
      clock.set(new Date(linkedinSunset.getTime() + days * 86_400_000))
      return connector().health(account)
    }
    expect(await on(-61)).not.toHaveProperty('warning')
    expect(await on(-60)).toHaveProperty('warning', expect.stringContaining('17 August 2027'))
    expect(await on(1)).toHaveProperty('warning', expect.stringContaining('Update Copybook now.'))
  })

  test('warns of a role that may not read comments', async () => {
    await standIn.setRole(account, 'RECRUITING_POSTER')
    expect(await connector().health(account)).toHaveProperty('warning', expect.stringContaining('comments'))
  })
})

describe('what the network would refuse is told before', () => {
  const codes = (content: Content) =>
    connector()
      .validate(content)
      .map(({ field, code }) => `${field} ${code}`)

  test('a text that is too long only once its signs are written as LinkedIn wants them', () => {
    expect(codes(of(`${'x'.repeat(2998)}(`))).toEqual([])
    expect(codes(of(`${'x'.repeat(2999)}(`))).toEqual(['text too-long'])
    expect(codes(of('('.repeat(3001)))).toEqual(['text too-long'])
  })

  test('a picture of more pixels than LinkedIn takes, however few its bytes', () => {
    const png = (width: number, height: number): Picture => {
      const view = new DataView(new ArrayBuffer(24))
      view.setUint32(0, 0x89_50_4e_47)
      view.setUint32(12, 0x49_48_44_52)
      view.setUint32(16, width)
      view.setUint32(20, height)
      return { bytes: new Uint8Array(view.buffer), type: 'image/png', altText: 'A tree' }
    }
    expect(codes(of('a', png(6000, 6000)))).toEqual([])
    expect(codes(of('a', jpeg(1), png(6000, 6026)))).toEqual(['pictures.1 too-large'])
  })

  test('a link card beside pictures, and a film', () => {
    expect(codes({ ...of('a', jpeg(1)), link: 'https://oakfield.example' })).toEqual(['link not-possible'])
    const file = filmInMemory(new Uint8Array(1))
    const film = { file, type: 'video/mp4', title: '', captions: null, madeForChildren: false } as const
    expect(codes({ ...of('a'), film })).toEqual(['film not-possible'])
  })
})
