import { inspect } from 'node:util'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { FixedClock } from '../../../platform/clock.ts'
import { createHttpOut } from '../../../platform/http-out.ts'
import type { ConnectedAccount, Content, Film, Published, PublishRequest } from '../connector.ts'
import { filmInMemory } from '../parts/film-in-memory.ts'
import { ConnectorFailure } from '../failure.ts'
import { film, impatient, startStandInYoutube } from '../testing/stand-in-youtube.ts'
import { youtube } from './youtube.ts'
import { youtubeOrigins } from './origins.ts'

let standIn: Awaited<ReturnType<typeof startStandInYoutube>>
let account: ConnectedAccount
let channels = 0
const clock = new FixedClock(new Date())

beforeAll(async () => void (standIn = await startStandInYoutube()), 30_000)
afterAll(() => standIn.stop())

beforeEach(async () => {
  channels += 1
  account = await standIn.makeChannel({ name: 'Oakfield Primary', slug: `oakfield-${channels}` })
  await standIn.clearFaults()
  clock.set(new Date())
})

const connector = (more: { forMs?: number } = {}) =>
  youtube({
    http: impatient(standIn.origin),
    clock,
    ...youtubeOrigins(standIn.origin),
    patience: { everyMs: 5, forMs: more.forMs ?? 200 },
    upload: { pauseMs: 1 },
  })

const of = (text: string, more: Partial<Film> = {}): Content => ({
  text,
  link: null,
  pictures: [],
  film: film(more),
})

const publish = (content: Content, more: Partial<PublishRequest> = {}) =>
  connector().publish({ account, content, idempotencyKey: 'variant-1', ...more })

/** Put up and left private; its id. */
async function staged(content: Content): Promise<string> {
  const answer = await publish(content)
  if (answer.kind !== 'assisted' || answer.staged === undefined) throw new Error('it was not left private')
  return answer.staged
}

const makePublic = async (content: Content, remoteId: string): Promise<Published> =>
  publish(content, { staged: { remoteId, checked: true } })

const published = async (content: Content): Promise<string> => {
  const remoteId = await staged(content)
  await makePublic(content, remoteId)
  return remoteId
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

const channelPage = async () => (await fetch(`${standIn.origin}/oakfield-${channels}`)).text()

describe('a film that nobody has checked [2.3-private-until-checked]', () => {
  test('ends private, with the checklist and the address in Studio', async () => {
    const answer = await publish(of('Year 4 sings.'))
    const [video] = await standIn.videos(account)
    expect(video).toMatchObject({
      title: 'Winter concert',
      description: 'Year 4 sings.',
      status: { privacyStatus: 'private', license: 'youtube', selfDeclaredMadeForKids: false },
    })
    expect(answer).toMatchObject({
      kind: 'assisted',
      staged: video!.id,
      pack: { task: 'publish', openUrl: `${standIn.origin}/video/${video!.id}/edit` },
    })
    expect(await channelPage()).not.toContain('Winter concert')
  })

  test('is never public on the way, and nobody is told of it', async () => {
    const calls = await newCalls(() => publish(of('Quiet')))
    expect(calls).toEqual(['videos.insert stage 200', 'videos.insert chunk 200', 'videos.list read 200'])
  })

  test('takes its captions along, and says when it is made for children', async () => {
    const captions = 'WEBVTT\n\n00:01.000 --> 00:03.000\nGood evening.\n'
    await publish(of('With captions', { captions, madeForChildren: true }))
    expect(await standIn.videos(account)).toMatchObject([
      { captions: [{ language: 'en-GB', text: captions }], status: { selfDeclaredMadeForKids: true } },
    ])
  })

  test('is watched by whoever checks it, and asked for surroundings and links [2.3-surrounding-media-checked]', async () => {
    const answer = await publish(of('Check me'))
    if (answer.kind !== 'assisted') throw new Error('expected a pack')
    const { checklist, checks = [] } = answer.pack
    expect(checklist.join(' ')).toContain('private')
    const asked = checks.map(({ says }) => says).join(' ')
    for (const word of ['thumbnail', 'end screen', 'suggested', 'link', 'agreed'])
      expect(asked).toContain(word)
  })

  test('and takes hours to be processed is left where it is, not put up again and again', async () => {
    await standIn.fault({ kind: 'slow-processing', looks: 1000 })
    const answer = await connector({ forMs: 0 }).publish({
      account,
      content: of('Long'),
      idempotencyKey: 'k',
    })
    expect(answer).toMatchObject({ kind: 'assisted', staged: expect.any(String) as string })
    expect(await standIn.videos(account)).toHaveLength(1)
  })

  test('and was left by an earlier attempt is gone on with', async () => {
    const remoteId = await staged(of('Once'))
    const calls = await newCalls(async () => {
      const again = await publish(of('Once'), { staged: { remoteId, checked: false } })
      expect(again).toMatchObject({ kind: 'assisted', staged: remoteId })
    })
    expect(calls).toEqual(['videos.list read 200'])
    expect(await standIn.videos(account)).toMatchObject([{ status: { privacyStatus: 'private' } }])
  })
})

describe('a film that was checked', () => {
  test('becomes public by exactly one call, which is looked at afterwards', async () => {
    const content = of('Year 4 sings.')
    const remoteId = await staged(content)
    let answer: Published | null = null
    const calls = await newCalls(async () => void (answer = await makePublic(content, remoteId)))
    expect(calls).toEqual(['videos.list read 200', 'videos.update publish 200', 'videos.list read 200'])
    const permalink = `${standIn.origin}/watch?v=${remoteId}`
    expect(answer).toMatchObject({ kind: 'published', remoteId, permalink, network: { status: 200 } })
    expect(await (await fetch(permalink)).text()).toContain('Year 4 sings.')
  })

  test('keeps every other setting, also those made in Studio', async () => {
    const content = of('Settings', { madeForChildren: true })
    const remoteId = await staged(content)
    const [before] = await standIn.videos(account)
    await makePublic(content, remoteId)
    const [after] = await standIn.videos(account)
    expect(after!.status).toEqual({ ...before!.status, privacyStatus: 'public' })
  })

  test('but changed since the decision stays private', async () => {
    const content = of('As decided')
    const remoteId = await staged(content)
    await standIn.studio(account, remoteId, { title: 'Buy tickets at tickets.example' })
    const error = await failure(makePublic(content, remoteId))
    expect(error).toMatchObject({ kind: 'content', network: { code: 'changedSinceDecision' } })
    expect(await standIn.videos(account)).toMatchObject([{ status: { privacyStatus: 'private' } }])
  })

  test('and gone from the network is said to be gone', async () => {
    const error = await failure(makePublic(of('Gone'), 'nothere1234'))
    expect(error).toMatchObject({ kind: 'content', network: { code: 'videoNotFound' } })
  })

  test('and of another channel is not ours to publish', async () => {
    const other = await standIn.makeChannel({ name: 'Elmgrove', slug: `elmgrove-${channels}` })
    const foreign = await standIn.pastVideo(other, {
      title: 'Winter concert',
      createdTime: new Date().toISOString(),
    })
    expect(await failure(makePublic(of(''), foreign))).toMatchObject({ kind: 'permission' })
  })

  test('and made public by hand meanwhile needs no call', async () => {
    const content = of('By hand')
    const remoteId = await staged(content)
    await standIn.studio(account, remoteId, { privacyStatus: 'public' })
    const calls = await newCalls(() => makePublic(content, remoteId))
    expect(calls).toEqual(['videos.list read 200', 'videos.list read 200'])
  })

  test('asks a last time, and a no leaves it private and there', async () => {
    const content = of('Withdrawn')
    const remoteId = await staged(content)
    let seen: string[] = []
    const before = (await standIn.calls()).length
    const beforeCommit = async () => {
      seen = (await standIn.calls()).slice(before)
      throw new Error('consent was withdrawn')
    }
    const publishing = publish(content, { staged: { remoteId, checked: true }, beforeCommit })
    await expect(publishing).rejects.toThrow('consent was withdrawn')
    expect(seen).toEqual(['videos.list read 200'])
    expect(await standIn.videos(account)).toMatchObject([
      { id: remoteId, status: { privacyStatus: 'private' } },
    ])
  })

  test('waits until it is processed', async () => {
    await standIn.fault({ kind: 'slow-processing', looks: 4 })
    const content = of('Slow')
    const answer = await connector({ forMs: 0 }).publish({ account, content, idempotencyKey: 'k' })
    const remoteId = answer.kind === 'assisted' ? answer.staged! : ''
    expect(await makePublic(content, remoteId)).toMatchObject({ kind: 'published' })
  })

  test('and is never processed is tried again later, and not thrown away', async () => {
    await standIn.fault({ kind: 'slow-processing', looks: 1000 })
    const content = of('Never')
    const hasty = connector({ forMs: 0 })
    const answer = await hasty.publish({ account, content, idempotencyKey: 'k' })
    const remoteId = answer.kind === 'assisted' ? answer.staged! : ''
    const again = hasty.publish({
      account,
      content,
      idempotencyKey: 'k',
      staged: { remoteId, checked: true },
    })
    expect(await failure(again)).toMatchObject({ kind: 'unavailable' })
    expect(await standIn.videos(account)).toHaveLength(1)
  })
})

describe('a project that Google has not audited', () => {
  test('is found out by looking again, and a person gets film, words and steps', async () => {
    account = await standIn.makeChannel({ name: 'Elmgrove', slug: `locked-${channels}`, audited: false })
    const content = of('Year 4 sings.')
    const remoteId = await staged(content)
    const answer = await makePublic(content, remoteId)
    expect(answer).toMatchObject({
      kind: 'assisted',
      staged: remoteId,
      pack: {
        task: 'publish',
        text: 'Winter concert\n\nYear 4 sings.',
        film: { title: 'Winter concert' },
        openUrl: `${standIn.origin}/video/${remoteId}/edit`,
      },
    })
    const studio = await (await fetch(`${standIn.origin}/video/${remoteId}/edit`)).text()
    expect(studio).toContain('locked as private')
  })

  test('is suspected as well when the answer says public and nothing happened', async () => {
    const content = of('Nothing happened')
    const remoteId = await staged(content)
    await standIn.fault({ kind: 'not-applied' })
    expect(await makePublic(content, remoteId)).toMatchObject({ kind: 'assisted', staged: remoteId })
  })
})

describe('what was put up in vain is cleared away', () => {
  test.each([
    ['when the last look says no', undefined],
    ['when its processing fails', 'failed-processing'],
    ['when the network rejects it', 'rejected-processing'],
  ])('%s', async (_when, kind) => {
    if (kind) await standIn.fault({ kind })
    const beforeCommit = () => Promise.reject(new Error('withdrawn'))
    await publish(of('In vain'), { beforeCommit }).catch(() => null)
    expect(await standIn.videos(account)).toEqual([])
  })

  test('when its captions are refused', async () => {
    await expect(publish(of('Bad captions', { captions: 'no captions' }))).rejects.toThrow(ConnectorFailure)
    expect(await standIn.videos(account)).toEqual([])
  })
})

describe('failures, each as its kind with the network’s own code', () => {
  const whilePublishing = async (fault: { kind: string }) => {
    const content = of('Hello')
    const remoteId = await staged(content)
    await standIn.fault(fault)
    return failure(makePublic(content, remoteId))
  }

  test.each([
    ['expired', { kind: 'expired' }, 'authError'],
    ['expired', { kind: 'revoked' }, 'authError'],
    ['permission', { kind: 'permission' }, 'insufficientPermissions'],
    ['permission', { kind: 'suspended' }, 'authenticatedUserAccountSuspended'],
    ['rate', { kind: 'rate' }, 'rateLimitExceeded'],
    ['budget', { kind: 'quota' }, 'quotaExceeded'],
    ['content', { kind: 'refused' }, 'invalidVideoMetadata'],
    ['ambiguous', { kind: '500' }, 'backendError'],
    ['ambiguous', { kind: '500-after-accept' }, 'backendError'],
    ['ambiguous', { kind: 'timeout-before-accept' }, null],
    ['ambiguous', { kind: 'timeout-after-accept' }, null],
  ])('%s from %j', async (kind, fault, code) => {
    const error = await whilePublishing(fault)
    expect(error).toMatchObject({ kind, network: { code }, message: error.sentence })
    expect(error.sentence).toContain('YouTube')
  })

  test('ambiguous: it went through, and looking again failed', async () => {
    const content = of('Blind')
    const remoteId = await staged(content)
    const error = await failure(
      publish(content, {
        staged: { remoteId, checked: true },
        beforeCommit: async () => void (await standIn.fault({ kind: '500', on: 'read' })),
      }),
    )
    expect(error.kind).toBe('ambiguous')
    expect(await standIn.videos(account)).toMatchObject([{ status: { privacyStatus: 'public' } }])
  })

  test('rate, budget and the limit of uploads say when trying makes sense', async () => {
    clock.set('2026-11-24T09:00:00Z')
    expect((await whilePublishing({ kind: 'rate' })).retryAt).toEqual(new Date('2026-11-24T09:01:00Z'))
    expect((await whilePublishing({ kind: 'quota' })).retryAt).toEqual(new Date('2026-11-25T08:00:00Z'))
    await standIn.fault({ kind: 'upload-limit', on: 'stage' })
    const error = await failure(publish(of('One too many')))
    expect(error).toMatchObject({ kind: 'rate', retryAt: new Date('2026-11-25T09:00:00Z') })
  })

  test('media: what the network could not process, and content: what it rejected', async () => {
    await standIn.fault({ kind: 'failed-processing' })
    const media = await failure(publish(of('Broken')))
    expect(media).toMatchObject({ kind: 'media', network: { code: 'codec' } })
    expect(media.sentence).toContain('film')
    await standIn.fault({ kind: 'rejected-processing' })
    expect(await failure(publish(of('Rejected')))).toMatchObject({
      kind: 'content',
      network: { code: 'inappropriate' },
    })
  })

  test.each([
    ['invalidTitle', of('x', { title: 'x'.repeat(101) })],
    ['invalidDescription', of('a < b')],
    ['mediaBodyRequired', of('x', { file: filmInMemory(new Uint8Array()) })],
    ['mediaBodyRequired', { text: 'x', link: null, pictures: [] }],
  ])('%s, when nobody has validated before', async (code, content) => {
    expect((await failure(publish(content))).network.code).toBe(code)
    expect(await standIn.videos(account)).toEqual([])
  })

  test('permission: no token, and another channel’s token', async () => {
    const calls = await newCalls(async () => {
      const error = await failure(publish(of('Hello'), { account: { ...account, token: null } }))
      expect(error.kind).toBe('permission')
    })
    expect(calls).toEqual([])
    const remoteId = await staged(of('Ours'))
    const other = await standIn.makeChannel({ name: 'Elmgrove', slug: `other-${channels}` })
    const error = await failure(
      publish(of('Ours'), {
        account: { ...account, token: other.token },
        staged: { remoteId, checked: true },
      }),
    )
    expect(error).toMatchObject({ kind: 'permission' })
    expect(await standIn.videos(account)).toMatchObject([{ status: { privacyStatus: 'private' } }])
  })

  test('not-sent: nobody listens', async () => {
    const closed = 'http://127.0.0.1:9'
    const http = createHttpOut({ allow: [closed] })
    const offline = youtube({ http, clock, ...youtubeOrigins(closed) })
    const publishing = offline.publish({ account, content: of('Hello'), idempotencyKey: 'k' })
    expect((await failure(publishing)).kind).toBe('not-sent')
  })

  test('no failure tells the token or the address of an upload', async () => {
    await standIn.fault({ kind: 'expired', on: 'chunk' })
    const error = await failure(publish(of('Hello')))
    const told = inspect(error, { depth: 10, showHidden: true })
    expect(told).not.toContain(account.token)
    expect(told).not.toContain('upload_id')
  })
})

describe('taking down', () => {
  const remove = (remoteId: string, from = account) => connector().remove({ account: from, remoteId })

  test('is private at once, then deleted; twice is done both times', async () => {
    const remoteId = await published(of('Gone'))
    const calls = await newCalls(() => remove(remoteId))
    expect(calls).toEqual(['videos.list read 200', 'videos.update remove 200', 'videos.delete remove 204'])
    expect(await standIn.videos(account)).toEqual([])
    expect(await remove(remoteId)).toMatchObject({ kind: 'already-gone' })
  })

  test('that cannot delete yet leaves it private and says so', async () => {
    const remoteId = await published(of('Half gone'))
    // The first lets the update through, the second strikes the deletion.
    await standIn.fault({ kind: 'slow', delayMs: 0, on: 'remove' })
    await standIn.fault({ kind: 'quota', on: 'remove' })
    const error = await failure(remove(remoteId))
    expect(error).toMatchObject({ kind: 'budget', retryAt: expect.any(Date) as Date })
    expect(error.sentence).toMatch(/^The film is private now, but not deleted yet\. .*YouTube/)
    expect(await standIn.videos(account)).toMatchObject([{ status: { privacyStatus: 'private' } }])
    expect(await remove(remoteId)).toMatchObject({ kind: 'removed', network: { status: 204 } })
  })

  test('deletes even when it cannot hide first', async () => {
    const remoteId = await published(of('Stubborn'))
    await standIn.fault({ kind: '500', on: 'remove' })
    expect(await remove(remoteId)).toMatchObject({ kind: 'removed' })
  })

  test('with an unknown outcome may simply be repeated', async () => {
    const remoteId = await staged(of('Gone'))
    await standIn.fault({ kind: 'timeout-after-accept', on: 'remove' })
    expect((await failure(remove(remoteId))).kind).toBe('unavailable')
    expect((await remove(remoteId)).kind).toBe('already-gone')
  })

  test('of a film that the key may not see does not take it for gone', async () => {
    const remoteId = await staged(of('Still here'))
    const other = await standIn.makeChannel({ name: 'Elmgrove', slug: `elm-${channels}` })
    expect((await failure(remove(remoteId, { ...account, token: other.token }))).kind).toBe('permission')
    const foreign = await standIn.pastVideo(other, { title: 'Theirs', createdTime: new Date().toISOString() })
    const calls = await newCalls(async () => {
      expect((await failure(remove(foreign))).kind).toBe('permission')
    })
    expect(calls).toEqual(['videos.list read 200'])
    expect(await standIn.videos(account)).toHaveLength(1)
    expect(await standIn.videos(other)).toHaveLength(1)
  })
})

describe('health', () => {
  test('of a good key is working', async () => {
    expect(await connector().health(account)).toEqual({ state: 'working', until: null })
  })

  test('of a dead key is failing with the reason', async () => {
    await standIn.fault({ kind: 'expired', on: 'read' })
    expect(await connector().health(account)).toMatchObject({
      state: 'failing',
      failure: { kind: 'expired' },
    })
  })

  test("of another channel's key is failing, although the network knows it", async () => {
    const other = await standIn.makeChannel({ name: 'Elmgrove', slug: `grove-${channels}` })
    const health = await connector().health({ ...account, token: other.token })
    expect(health).toMatchObject({ state: 'failing', failure: { kind: 'permission' } })
  })

  test('of a key without the scope is failing', async () => {
    const narrow = await standIn.makeChannel({
      name: 'Narrow',
      slug: `narrow-${channels}`,
      scopes: ['https://www.googleapis.com/auth/youtube.upload'],
    })
    expect(await connector().health(narrow)).toMatchObject({
      state: 'failing',
      failure: { kind: 'permission', network: { code: 'insufficientPermissions' } },
    })
  })
})
