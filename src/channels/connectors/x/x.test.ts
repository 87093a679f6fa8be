import { inspect } from 'node:util'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { FixedClock } from '../../../platform/clock.ts'
import { createHttpOut } from '../../../platform/http-out.ts'
import type { HttpOut } from '../../../platform/http-out.ts'
import type { ConnectedAccount, Content, Film, Picture, PublishRequest } from '../connector.ts'
import { filmInMemory } from '../parts/film-in-memory.ts'
import { ConnectorFailure } from '../failure.ts'
import { startStandInX, watchedHttp } from '../testing/stand-in-x.ts'
import type { Fault } from '../testing/stand-in-x.ts'
import { x } from './x.ts'

let standIn: Awaited<ReturnType<typeof startStandInX>>
let account: ConnectedAccount
let accounts = 0
const clock = new FixedClock(new Date())

beforeAll(async () => void (standIn = await startStandInX()), 30_000)
afterAll(() => standIn.stop())

beforeEach(async () => {
  accounts += 1
  account = await standIn.makeAccount({ name: 'Oakfield Primary', slug: `oakfield${accounts}` })
  await standIn.clearFaults()
  clock.set(new Date())
})

const patience = { everyMs: 1, forMs: 10 }

const connector = () =>
  x({ http: watchedHttp(standIn.origin), clock, addresses: standIn.addresses, patience })

const jpeg = (seed: number): Picture => ({
  bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xe0, seed]),
  type: 'image/jpeg',
  altText: `Picture ${seed}`,
})

/** As much of a film as the stand-in looks at, and so many bytes more. */
const filmOf = (more: number): Film => ({
  file: filmInMemory(new Uint8Array([0, 0, 0, 24, ...Buffer.from('ftypisom'), ...new Uint8Array(more)])),
  type: 'video/mp4',
  title: '',
  captions: null,
  madeForChildren: false,
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

const page = async () => (await fetch(`${standIn.origin}/oakfield${accounts}`)).text()

describe('publishing', () => {
  test('a text stands on the account, at the address that comes back', async () => {
    const published = await publish(of('Sports day is on Friday & Saturday.'))
    const [post] = await standIn.posts(account)
    expect(post).toMatchObject({ text: 'Sports day is on Friday & Saturday.', media: [] })
    expect(published).toMatchObject({ kind: 'published', remoteId: post!.id, network: { status: 201 } })
    const permalink = published.kind === 'published' ? published.permalink : null
    expect(await (await fetch(permalink!)).text()).toContain('Sports day is on Friday')
  })

  test('is two calls: whose key it is, and the post', async () => {
    expect(await newCalls(() => publish(of('Two calls')))).toEqual(['GET read 200', 'POST publish 201'])
  })

  test('a link goes into the text, unless it stands there', async () => {
    await publish({ text: 'Term dates', link: 'https://www.example.org/dates', pictures: [] })
    const said = { text: 'See https://www.example.org/b', link: 'https://www.example.org/b', pictures: [] }
    await publish(said)
    expect((await standIn.posts(account)).map(post => post.text)).toEqual([
      'See https://www.example.org/b',
      'Term dates\n\nhttps://www.example.org/dates',
    ])
  })

  test('pictures are put up unseen with their descriptions, then posted in their order by one call', async () => {
    const calls = await newCalls(() => publish(of('Three', jpeg(1), jpeg(2), jpeg(3))))
    expect(calls).toEqual(['GET read 200', ...Array<string>(6).fill('POST stage 200'), 'POST publish 201'])
    const alts = [...(await page()).matchAll(/alt="(Picture \d)"/g)].map(([, alt]) => alt)
    expect(alts).toEqual(['Picture 1', 'Picture 2', 'Picture 3'])
  })

  test('a picture needs no text', async () => {
    await publish(of('', jpeg(2)))
    expect(await standIn.posts(account)).toMatchObject([{ text: '', media: [expect.any(String)] }])
  })

  test('a picture that takes its time is waited for', async () => {
    await standIn.fault({ kind: 'slow-processing', on: 'stage' })
    const calls = await newCalls(() => publish(of('Slow', jpeg(1))))
    expect(calls.filter(call => call === 'GET read 200')).toHaveLength(5)
    expect(calls.at(-1)).toBe('POST publish 201')
  })

  test('a film goes up in pieces, is waited for, and stands alone', async () => {
    const film = filmOf(5 * 1024 * 1024)
    const calls = await newCalls(() => publish({ ...of('Our play'), film }))
    expect(calls).toEqual([
      'GET read 200',
      ...Array<string>(4).fill('POST stage 200'),
      'GET read 200',
      'GET read 200',
      'POST publish 201',
    ])
    const [, id] = /<video src="\/photos\/(\d+)"/.exec(await page())!
    const shown = new Uint8Array(await (await fetch(`${standIn.origin}/photos/${id}`)).arrayBuffer())
    expect(Buffer.compare(shown, await film.file.read(0, film.file.size))).toBe(0)
  })

  test('a film that X cannot use is refused as media, before anything is public', async () => {
    await standIn.fault({ kind: 'failed-processing', on: 'any', times: 4 })
    await expect(publish({ ...of('Our play'), film: filmOf(1) })).rejects.toMatchObject({ kind: 'media' })
    const broken = { ...filmOf(0), file: filmInMemory(new Uint8Array([1, 2, 3])) }
    await standIn.clearFaults()
    await expect(publish({ ...of('Our play'), film: broken })).rejects.toMatchObject({ kind: 'media' })
    expect(await standIn.posts(account)).toEqual([])
  })

  test('the last look comes immediately before the one irreversible call', async () => {
    let seen: string[] = []
    const before = (await standIn.calls()).length
    await publish(of('One', jpeg(1)), {
      beforeCommit: async () => void (seen = (await standIn.calls()).slice(before)),
    })
    expect(seen).toEqual(['GET read 200', 'POST stage 200', 'POST stage 200'])
  })

  test('a last no posts nothing', async () => {
    const beforeCommit = () => Promise.reject(new Error('withdrawn'))
    await expect(publish(of('No', jpeg(1)), { beforeCommit })).rejects.toThrow('withdrawn')
    expect(await standIn.posts(account)).toEqual([])
  })
})

describe('failures, each as its kind with the network’s own code', () => {
  test.each<[string, Fault, string | null]>([
    ['expired', { kind: 'expired' }, 'Unauthorized'],
    ['expired', { kind: 'revoked' }, 'Unauthorized'],
    ['permission', { kind: 'permission' }, 'Forbidden'],
    ['permission', { kind: 'client-forbidden' }, 'client-forbidden'],
    ['duplicate', { kind: 'duplicate' }, 'Forbidden'],
    ['rate', { kind: 'rate', minutes: 7 }, 'Too Many Requests'],
    ['budget', { kind: 'credits-depleted' }, 'credits-depleted'],
    ['budget', { kind: 'usage-capped' }, 'usage-capped'],
    ['ambiguous', { kind: '500' }, 'internal-error'],
    ['ambiguous', { kind: '500-after-accept' }, 'internal-error'],
    ['ambiguous', { kind: 'no-data-after-accept' }, null],
    ['ambiguous', { kind: 'timeout-before-accept' }, null],
    ['ambiguous', { kind: 'timeout-after-accept' }, null],
  ])('%s from %j', async (kind, fault, code) => {
    await standIn.fault(fault)
    const error = await failure(publishDespite(of('Hello'), fault))
    expect(error).toMatchObject({ kind, network: { code }, message: error.sentence })
    expect(error.sentence).toContain('X')
  })

  /** An answer without data breaks X's own specification: it is what the fault is about. */
  function publishDespite(content: Content, { kind }: Fault) {
    const out = createHttpOut({ allow: [standIn.origin] })
    const http: HttpOut = kind === 'no-data-after-accept' ? out : watchedHttp(standIn.origin)
    const { addresses } = standIn
    return x({ http, clock, addresses }).publish({ account, content, idempotencyKey: 'k' })
  }

  test('rate says when the network lets us in again', async () => {
    await standIn.fault({ kind: 'rate', minutes: 7 })
    const before = Date.now()
    const { retryAt } = await failure(publish(of('Hello')))
    // The stand-in has a clock of its own, and X's times are whole seconds.
    expect(retryAt!.getTime()).toBeGreaterThanOrEqual(before + 7 * 60_000 - 1000)
    expect(retryAt!.getTime()).toBeLessThanOrEqual(Date.now() + 7 * 60_000 + 1000)
  })

  test('duplicate: the same a moment later', async () => {
    await publish(of('Twice'))
    expect((await failure(publish(of('Twice')))).kind).toBe('duplicate')
    expect(await standIn.posts(account)).toHaveLength(1)
  })

  test('media: what the network does not take as a picture, and what it cannot work through', async () => {
    const broken = { ...jpeg(1), bytes: new Uint8Array([1, 2, 3]) }
    expect(await failure(publish(of('Hello', broken)))).toMatchObject({
      kind: 'media',
      network: { code: 'invalid-request' },
    })
    await standIn.fault({ kind: 'failed-processing', on: 'stage' })
    expect((await failure(publish(of('Hello', jpeg(1))))).kind).toBe('media')
    expect(await standIn.posts(account)).toEqual([])
  })

  test('content: a text that is too long', async () => {
    expect(await failure(publish(of('x'.repeat(281))))).toMatchObject({
      kind: 'content',
      network: { code: 'invalid-request', status: 400 },
    })
  })

  test('unavailable: putting up a picture fails or never answers, so nothing can be public', async () => {
    for (const kind of ['500', 'timeout-before-accept', 'timeout-after-accept']) {
      await standIn.fault({ kind, on: 'stage' })
      expect((await failure(publish(of('One', jpeg(1))))).kind).toBe('unavailable')
    }
    await standIn.fault({ kind: '500', on: 'read' })
    expect((await failure(publish(of('One')))).kind).toBe('unavailable')
    expect(await standIn.posts(account)).toEqual([])
  })

  test('not-sent: nobody listens', async () => {
    const closed = 'http://127.0.0.1:9'
    const http = createHttpOut({ allow: [closed] })
    const offline = x({ http, clock, addresses: { api: closed, web: closed } })
    const publishing = offline.publish({ account, content: of('Hello'), idempotencyKey: 'k' })
    expect((await failure(publishing)).kind).toBe('not-sent')
  })

  test('permission: no key, another account’s key, and a key that lost a scope', async () => {
    const calls = await newCalls(async () => {
      const error = await failure(publish(of('Hello'), { account: { ...account, token: null } }))
      expect(error.kind).toBe('permission')
    })
    expect(calls).toEqual([])
    // X would post it on the other account: it is stopped before.
    const other = await standIn.makeAccount({ name: 'Elmgrove', slug: `elm${accounts}` })
    const error = await failure(publish(of('Hello'), { account: { ...account, token: other.token } }))
    expect(error.kind).toBe('permission')
    expect(await standIn.posts(other)).toEqual([])
    const scopes = ['tweet.read', 'users.read']
    const reader = await standIn.makeAccount({ name: 'Reader', slug: `reader${accounts}`, scopes })
    expect(await failure(publish(of('Hello'), { account: reader }))).toMatchObject({
      kind: 'permission',
      network: { status: 403 },
    })
  })

  test('no failure tells the key', async () => {
    await standIn.fault({ kind: 'expired' })
    const error = await failure(publish(of('Hello')))
    expect(inspect(error, { depth: 10, showHidden: true })).not.toContain(account.token)
  })

  test('an id that is no id reaches nothing else of the network', async () => {
    for (const remoteId of ['../users/me', '1?ids=2', '', '1'.repeat(20)])
      await expect(connector().remove({ account, remoteId })).rejects.toThrow(RangeError)
  })
})

describe('taking down', () => {
  const remove = (remoteId: string, from = account) => connector().remove({ account: from, remoteId })
  const published = async () => {
    const made = await publish(of('Gone'))
    return made.kind === 'published' ? made.remoteId : ''
  }

  test('twice is done both times, and only the first removes', async () => {
    const remoteId = await published()
    expect(await remove(remoteId)).toMatchObject({
      kind: 'removed',
      network: { status: 200, body: { data: { deleted: true } } },
    })
    expect(await standIn.posts(account)).toEqual([])
    expect(await remove(remoteId)).toMatchObject({
      kind: 'already-gone',
      network: { status: 404, body: { code: 'resource-not-found' } },
    })
  })

  test('an unknown outcome may simply be repeated', async () => {
    const remoteId = await published()
    await standIn.fault({ kind: 'timeout-after-accept', on: 'remove' })
    expect((await failure(remove(remoteId))).kind).toBe('unavailable')
    expect((await remove(remoteId)).kind).toBe('already-gone')
  })

  test('a post of another account is not taken for gone', async () => {
    const remoteId = await published()
    const other = await standIn.makeAccount({ name: 'Elmgrove', slug: `grove${accounts}` })
    expect((await failure(remove(remoteId, other))).kind).toBe('permission')
    expect(await standIn.posts(account)).toHaveLength(1)
  })
})

describe('health', () => {
  test('of a living key is working, of a dead one failing with the reason', async () => {
    expect(await connector().health(account)).toEqual({ state: 'working', until: null })
    await standIn.fault({ kind: 'expired', on: 'read' })
    expect(await connector().health(account)).toMatchObject({
      state: 'failing',
      failure: { kind: 'expired' },
    })
  })

  test("of somebody else's key is failing, although the network knows it", async () => {
    const other = await standIn.makeAccount({ name: 'Elmgrove', slug: `alien${accounts}` })
    const health = await connector().health({ ...account, token: other.token })
    expect(health).toMatchObject({ state: 'failing', failure: { kind: 'permission' } })
  })
})

describe('what X would refuse is told before anybody decides', () => {
  const codes = (content: Content) =>
    connector()
      .validate(content)
      .map(({ field, code }) => `${field} ${code}`)

  test('counts as X does: links, emoji, far letters, and the link beside the text', () => {
    expect(codes(of(`https://www.example.org/${'long'.repeat(200)}`))).toEqual([])
    expect(codes(of('👨‍👩‍👧‍👦'.repeat(140)))).toEqual([])
    expect(codes(of('学'.repeat(141)))).toEqual(['text too-long'])
    const link = 'https://www.example.org'
    expect(codes({ ...of('x'.repeat(255)), link })).toEqual([])
    expect(codes({ ...of('x'.repeat(256)), link })).toEqual(['text too-long'])
  })

  test('says by how much a text is too long, and that a character is not possible', () => {
    expect(connector().validate(of('学'.repeat(150)))[0]?.message).toContain('by 20')
    expect(codes(of('a\uFEFF'))).toEqual(['text not-possible'])
  })

  test('a film needs no text; not beside pictures, not larger than X takes, and no file of captions', () => {
    expect(codes({ ...of(''), film: filmOf(1) })).toEqual([])
    expect(codes({ ...of('a', jpeg(1)), film: filmOf(1) })).toEqual(['film not-possible'])
    const large = { ...filmOf(0), file: { ...filmOf(0).file, size: 512 * 1024 * 1024 + 1 } }
    expect(codes({ ...of('a'), film: large })).toEqual(['film too-large'])
    const captions = 'WEBVTT'
    expect(codes({ ...of('a'), film: { ...filmOf(1), captions } })).toEqual(['film.captions not-possible'])
  })
})
