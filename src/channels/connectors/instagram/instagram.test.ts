import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { FixedClock } from '../../../platform/clock.ts'
import { createHttpOut } from '../../../platform/http-out.ts'
import type { ConnectedAccount, Content, Picture, PublishRequest } from '../connector.ts'
import { ConnectorFailure } from '../failure.ts'
import type { PublicMedia } from '../public-media.ts'
import { NotReachable } from '../public-media.ts'
import { postedByHand } from './by-hand.ts'
import { instagram, instagramScopes } from './instagram.ts'
import type { InstagramOptions } from './instagram.ts'
import { startPictureHost, startStandInInstagram } from '../testing/stand-in-instagram.ts'
import type { StandInInstagram } from '../testing/stand-in-instagram.ts'

let standIn: StandInInstagram
let pictures: Awaited<ReturnType<typeof startPictureHost>>
let account: ConnectedAccount
let accounts = 0
const clock = new FixedClock(new Date())

beforeAll(async () => {
  standIn = await startStandInInstagram()
  pictures = await startPictureHost()
}, 30_000)
afterAll(async () => {
  await standIn.stop()
  await pictures.stop()
})
beforeEach(async () => {
  accounts += 1
  account = await standIn.makeAccount({ name: 'Oakfield Primary', slug: `oakfield${accounts}` })
  await standIn.clearFaults()
  clock.set(new Date())
})

const connector = (more: Partial<InstagramOptions> = {}) => {
  const { origin } = standIn
  const out = createHttpOut({ allow: [origin] })
  const http = { request: (url: string | URL, init = {}) => out.request(url, { ...init, timeoutMs: 400 }) }
  const patience = { everyMs: 1, forMs: 20 }
  const { publicMedia } = pictures
  return instagram({ http, clock, origin, site: origin, publicMedia, patience, ...more })
}

const jpeg = (seed: number, altText = `Picture ${seed}`): Picture => ({
  bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xe0, seed]),
  type: 'image/jpeg',
  altText,
})

/** A JPEG's head, as far as its shape is told. */
const shaped = (width: number, height: number): Picture => {
  const bytes = new Uint8Array([0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0, 0, 0, 0, 0, 0])
  const view = new DataView(bytes.buffer)
  view.setUint16(7, height)
  view.setUint16(9, width)
  return { bytes, type: 'image/jpeg', altText: 'A tree' }
}

const of = (text: string, ...shown: Picture[]): Content => ({ text, link: null, pictures: shown })

const publish = (content: Content, more: Partial<PublishRequest> = {}, options = {}) =>
  connector(options).publish({ account, content, idempotencyKey: 'k', ...more })

async function failure(work: Promise<unknown>): Promise<ConnectorFailure> {
  const error = await work.then(
    () => null,
    (error: unknown) => error,
  )
  if (!(error instanceof ConnectorFailure)) throw new Error(`expected a failure, got ${String(error)}`)
  return error
}

const newCalls = async (work: () => Promise<unknown>): Promise<string[]> => {
  const before = (await standIn.calls()).length
  await work()
  return (await standIn.calls()).slice(before)
}

describe('publishing', () => {
  test('a picture with its caption and description stands at the address that comes back', async () => {
    const calls = await newCalls(async () => {
      const published = await publish(of('Our garden', jpeg(1, 'Three raised beds')))
      if (published.kind !== 'published') throw new Error('expected it to be published')
      const page = await (await fetch(published.permalink!)).text()
      expect(page).toContain('Our garden')
      expect(page).toContain('alt="Three raised beds"')
    })
    expect(calls).toEqual([
      'GET read 200',
      'POST stage 200',
      'GET read 200',
      'POST publish 200',
      'GET read 200',
    ])
    expect(await standIn.posts(account)).toMatchObject([
      { caption: 'Our garden', shots: [expect.anything()] },
    ])
  })

  test('a caption may be missing', async () => {
    expect((await publish(of('', jpeg(1)))).kind).toBe('published')
  })

  test('many pictures are one carousel, in their order, made public by one call', async () => {
    const calls = await newCalls(() => publish(of('Three', jpeg(1), jpeg(2), jpeg(3))))
    expect(calls.filter(call => call === 'POST publish 200')).toHaveLength(1)
    expect(calls.filter(call => call === 'POST stage 200')).toHaveLength(4)
    const [post] = await standIn.posts(account)
    expect(post!.shots.map(({ altText }) => altText)).toEqual(['Picture 1', 'Picture 2', 'Picture 3'])
    expect(post!.caption).toBe('Three')
  })

  test('is waited for while Instagram works on it, one picture or many', async () => {
    for (const shown of [[jpeg(1)], [jpeg(1), jpeg(2)]]) {
      await standIn.fault({ kind: 'slow-processing', on: 'stage' })
      expect((await publish(of('Slow', ...shown))).kind).toBe('published')
    }
    expect(await standIn.posts(account)).toHaveLength(2)
  })

  test('what is never ready is not published', async () => {
    await standIn.fault({ kind: 'slow-processing', on: 'stage' })
    const impatient = { patience: { everyMs: 1, forMs: 0 } }
    expect((await failure(publish(of('Slow', jpeg(1)), {}, impatient))).kind).toBe('unavailable')
    expect(await standIn.posts(account)).toEqual([])
  })

  test('the last look comes when all is ready, and its no leaves nothing in public', async () => {
    let seen: string[] = []
    const before = (await standIn.calls()).length
    const beforeCommit = async () => {
      seen = (await standIn.calls()).slice(before)
      throw new Error('withdrawn')
    }
    await expect(publish(of('Two', jpeg(1), jpeg(2)), { beforeCommit })).rejects.toThrow('withdrawn')
    expect(seen.at(-1)).toBe('GET read 200')
    expect(seen.filter(call => call === 'POST stage 200')).toHaveLength(3)
    expect(await standIn.posts(account)).toEqual([])
  })

  test('the post stands even when its address cannot be read', async () => {
    const beforeCommit = async () => void (await standIn.fault({ kind: '500', on: 'read' }))
    expect(await publish(of('No address', jpeg(1)), { beforeCommit })).toMatchObject({ permalink: null })
  })
})

describe('pictures are public no longer than they must', () => {
  test.each([
    ['after it was published', null],
    ['after a failure', { kind: 'blocked' }],
    ['after an unknown outcome', { kind: 'timeout-after-accept' }],
    ['when a picture came to nothing', { kind: 'processing-failed', on: 'stage' }],
  ] as const)('%s', async (_when, fault) => {
    if (fault) await standIn.fault(fault)
    const before = pictures.hosted()
    await publish(of('Two', jpeg(1), jpeg(2))).catch(() => null)
    expect(pictures.hosted() - before).toBe(2)
    expect(pictures.open()).toBe(0)
  })

  test('and a picture that will not end is no failure of the post', async () => {
    const publicMedia: PublicMedia = async picture => ({
      ...(await pictures.publicMedia(picture)),
      done: () => Promise.reject(new Error('disk')),
    })
    expect((await publish(of('Hello', jpeg(1)), {}, { publicMedia })).kind).toBe('published')
  })
})

describe('a server that cannot be reached from outside', () => {
  const sentence =
    'Instagram could not fetch the picture: this server cannot be reached from outside. Its administrator must mend that.'

  test('is told as such when Instagram says so at once', async () => {
    const publicMedia: PublicMedia = async () => ({
      url: new URL('http://127.0.0.1:9/m/1.jpg'),
      done: async () => {},
    })
    const error = await failure(publish(of('Hello', jpeg(1)), {}, { publicMedia }))
    expect(error).toMatchObject({
      kind: 'unavailable',
      sentence,
      network: { code: '9004', subcode: '2207052' },
    })
  })

  test('and when it says so later', async () => {
    await standIn.fault({ kind: 'not-fetched', on: 'stage' })
    expect(await failure(publish(of('Hello', jpeg(1))))).toMatchObject({ kind: 'unavailable', sentence })
    await standIn.fault({ kind: 'not-fetched', on: 'stage' })
    expect(await failure(publish(of('Hello', jpeg(1), jpeg(2))))).toMatchObject({
      kind: 'unavailable',
      sentence,
    })
  })

  test('and when a look from outside shows it before anything is sent', async () => {
    const publicMedia: PublicMedia = () => Promise.reject(new NotReachable('Nobody knows the name.'))
    const calls = await newCalls(async () => {
      const error = await failure(publish(of('Hello', jpeg(1)), {}, { publicMedia }))
      expect(error).toMatchObject({
        kind: 'unavailable',
        sentence,
        network: { said: 'Nobody knows the name.' },
      })
    })
    expect(calls).toEqual(['GET read 200'])
  })
})

describe('failures, each as its kind with the network’s own code', () => {
  test.each([
    ['expired', { kind: 'expired' }, '190', '463'],
    ['revoked', { kind: 'revoked' }, '190', '458'],
    ['permission', { kind: 'permission' }, '10', null],
    ['rate', { kind: 'rate', minutes: 7 }, '32', null],
    ['rate', { kind: 'daily-limit' }, '9', '2207042'],
    ['content', { kind: 'blocked' }, '368', null],
    ['ambiguous', { kind: '500' }, '2', null],
    ['ambiguous', { kind: 'timeout-before-accept' }, null, null],
    ['ambiguous', { kind: 'timeout-after-accept' }, null, null],
    ['ambiguous', { kind: '500-after-accept' }, '2', null],
    ['unavailable', { kind: '500', on: 'stage' }, '2', null],
    ['unavailable', { kind: 'timeout-after-accept', on: 'stage' }, null, null],
    ['media', { kind: 'processing-failed', on: 'stage' }, 'ERROR', null],
  ] as const)('%s from %j', async (kind, fault, code, subcode) => {
    await standIn.fault(fault)
    const error = await failure(publish(of('Hello', jpeg(1))))
    expect(error).toMatchObject({ kind, network: { code, subcode } })
    expect(error.sentence).toContain('Instagram')
  })

  test('the day’s posts used up is known before anything is sent', async () => {
    await standIn.fault({ kind: 'daily-limit', on: 'read' })
    const calls = await newCalls(async () => {
      const { kind, sentence } = await failure(publish(of('Hello', jpeg(1))))
      expect([kind, sentence]).toEqual([
        'rate',
        'Instagram takes 50 posts a day, and they are used up. Copybook tries again by itself.',
      ])
    })
    expect(calls).toEqual(['GET read 200'])
  })

  test('what is no JPEG, or of a shape that Instagram does not take, is of the media', async () => {
    const png = { ...jpeg(1), bytes: new Uint8Array([0x89, 0x50]) }
    expect((await failure(publish(of('Hello', png)))).kind).toBe('media')
    expect((await failure(publish(of('Hello', shaped(100, 400))))).network.subcode).toBe('2207009')
  })

  test('not-sent: nobody listens', async () => {
    const origin = 'http://127.0.0.1:9'
    const http = createHttpOut({ allow: [origin] })
    expect((await failure(publish(of('Hello', jpeg(1)), {}, { http, origin }))).kind).toBe('not-sent')
  })

  test('permission: no token, and another account’s', async () => {
    const none = { account: { ...account, token: null } }
    expect((await failure(publish(of('Hello', jpeg(1)), none))).kind).toBe('permission')
    const other = await standIn.makeAccount({ name: 'Elmgrove', slug: `elmgrove${accounts}` })
    const foreign = { account: { ...account, token: other.token } }
    expect((await failure(publish(of('Hello', jpeg(1)), foreign))).kind).toBe('permission')
  })
})

describe('after an unknown outcome', () => {
  const content = of('Snow:  school is closed.', jpeg(1))
  const attempt = async (kind: string) => {
    const since = clock.now()
    await standIn.fault({ kind })
    expect((await failure(publish(content))).kind).toBe('ambiguous')
    clock.set(new Date(Date.now() + 120_000))
    return { account, content, since }
  }

  test('it is found by caption and time, with its address', async () => {
    const question = await attempt('timeout-after-accept')
    const [post] = await standIn.posts(account)
    const found = await connector().reconcile(question)
    expect(found).toMatchObject({ kind: 'found', remoteId: post!.id })
    expect(found.kind === 'found' && found.permalink).toContain('/p/')
  })

  test('it is absent when nothing came of it, but not before Instagram has settled', async () => {
    const question = await attempt('timeout-before-accept')
    clock.set(question.since)
    expect(await connector().reconcile(question)).toMatchObject({
      kind: 'unsure',
      lookAgainAt: expect.any(Date),
    })
    clock.set(new Date(Date.now() + 120_000))
    expect(await connector().reconcile(question)).toEqual({ kind: 'absent' })
  })

  test('a twin is somebody else’s when it is claimed, and a person’s to tell when it is not', async () => {
    const published = await publish(content)
    const twin = published.kind === 'published' ? published.remoteId : ''
    const question = await attempt('timeout-after-accept')
    expect(await connector().reconcile(question)).toMatchObject({ kind: 'unsure', lookAgainAt: null })
    const found = await connector().reconcile({ ...question, claimed: [twin] })
    expect(found).toMatchObject({ kind: 'found' })
    expect(found.kind === 'found' && found.remoteId).not.toBe(twin)
  })

  test('an older post with the same caption is not taken for it', async () => {
    await standIn.postOfThePast(account, content.text, new Date(Date.now() - 86_400_000))
    const question = await attempt('timeout-before-accept')
    expect(await connector().reconcile(question)).toEqual({ kind: 'absent' })
  })

  test('not being able to look is unsure', async () => {
    const question = await attempt('timeout-after-accept')
    await standIn.fault({ kind: 'expired', on: 'read' })
    expect(await connector().reconcile(question)).toMatchObject({ kind: 'unsure' })
  })
})

describe('taking down', () => {
  const remove = (remoteId: string, from = account) => connector().remove({ account: from, remoteId })
  const posted = async () => {
    const published = await publish(of('Gone', jpeg(1)))
    return published.kind === 'published' ? published.remoteId : ''
  }

  test('twice is done both times, and only the first removes', async () => {
    const remoteId = await posted()
    expect(await remove(remoteId)).toMatchObject({ kind: 'removed', network: { body: { success: true } } })
    expect(await standIn.posts(account)).toEqual([])
    expect((await remove(remoteId)).kind).toBe('already-gone')
  })

  test('an unknown outcome may simply be repeated', async () => {
    const remoteId = await posted()
    await standIn.fault({ kind: 'timeout-after-accept', on: 'remove' })
    expect((await failure(remove(remoteId))).kind).toBe('unavailable')
    expect((await remove(remoteId)).kind).toBe('already-gone')
  })

  test('where the app may not, a person is told what to do and where', async () => {
    const remoteId = await posted()
    await standIn.fault({ kind: 'permission', on: 'remove' })
    expect(await remove(remoteId)).toMatchObject({
      kind: 'assisted',
      pack: { task: 'remove', openUrl: expect.stringContaining('/p/') },
    })
  })

  test('a post that the key may not see is not taken for gone', async () => {
    const remoteId = await posted()
    const other = await standIn.makeAccount({ name: 'Elmgrove', slug: `elm${accounts}` })
    expect((await failure(remove(remoteId, { ...account, token: other.token }))).kind).toBe('permission')
    expect(await standIn.posts(account)).toHaveLength(1)
  })
})

describe('health', () => {
  test('is working, or failing with the reason', async () => {
    expect(await connector().health(account)).toEqual({ state: 'working', until: null })
    await standIn.fault({ kind: 'expired', on: 'read' })
    expect(await connector().health(account)).toMatchObject({ failure: { kind: 'expired' } })
    const other = await standIn.makeAccount({ name: 'Elmgrove', slug: `grove${accounts}` })
    expect(await connector().health({ ...account, token: other.token })).toMatchObject({
      failure: { kind: 'permission' },
    })
  })
})

describe('whether the server can be reached from outside', () => {
  const looking = (why: string | null): Partial<InstagramOptions> => ({
    publicMedia: Object.assign(pictures.publicMedia, { look: async () => why }),
  })

  test('is looked at with the key, and warned of before a post has to find out', async () => {
    expect(await connector(looking(null)).health(account)).not.toHaveProperty('warning')
    expect(await connector(looking('Nobody knows the name oak.example.')).health(account)).toMatchObject({
      state: 'working',
      warning: 'Instagram could not fetch a picture from this server. Nobody knows the name oak.example.',
    })
  })

  test('where it never can, a person posts with what they are handed', async () => {
    const byHand = postedByHand(connector(), 'Its address works inside the school only.')
    expect(byHand.byHand).toMatch(/^Instagram fetches each picture.*inside the school only\.$/)
    const shown = of('Our garden', jpeg(1), jpeg(2))
    const handed = await byHand.publish({ account, content: shown, idempotencyKey: 'k' })
    expect(handed).toMatchObject({
      kind: 'assisted',
      pack: { task: 'publish', text: 'Our garden', pictures: shown.pictures },
    })
    expect(handed.kind === 'assisted' && handed.pack.checklist).toContain(
      'Choose Create and add all 2 pictures, in this order, and no other.',
    )
    expect(await byHand.reconcile({ account, content: shown, since: new Date() })).toEqual({ kind: 'absent' })
    const beforeCommit = () => Promise.reject(new Error('withdrawn'))
    const request = { account, content: of('', jpeg(1)), idempotencyKey: 'k', beforeCommit }
    await expect(byHand.publish(request)).rejects.toThrow('withdrawn')
    expect(await standIn.posts(account)).toEqual([])
  })
})

describe('connecting', () => {
  test('by the Page that it is linked to: its key serves the account', async () => {
    const app = await standIn.application()
    const { connecting, publish: publishBy } = connector({ app, appSecret: app.clientSecret })
    const redirectUri = 'https://copybook.example/connect'
    const url = connecting!.authoriseUrl({ state: 's', redirectUri, challenge: 'c' })
    const page = await (await fetch(url)).text()
    const body = new URLSearchParams({ answer: 'yes' })
    for (const [, name, value] of page.matchAll(/name="(account|scope)" value="([^"]+)"/g))
      body.append(name!, value!)
    const back = await fetch(url, { method: 'POST', body, redirect: 'manual' })
    const code = new URL(back.headers.get('location')!).searchParams.get('code')!
    const grant = await connecting!.exchange({ code, redirectUri, verifier: 'v' })
    expect(grant.scopes).toEqual(expect.arrayContaining([...instagramScopes]))
    const offered = await connecting!.accounts(grant)
    const ours = offered.find(({ remoteId }) => remoteId === account.remoteId)!
    expect(ours).toEqual({
      remoteId: account.remoteId,
      name: 'Oakfield Primary',
      handle: `@oakfield${accounts}`,
      token: account.token,
    })
    const given = { account: { ...ours }, content: of('Hello', jpeg(1)), idempotencyKey: 'k' }
    expect((await publishBy(given)).kind).toBe('published')
  })
})
