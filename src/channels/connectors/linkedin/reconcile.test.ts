import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { FixedClock } from '../../../platform/clock.ts'
import { createHttpOut } from '../../../platform/http-out.ts'
import type { ConnectedAccount, Connector, ReconcileQuestion } from '../connector.ts'
import { ConnectorFailure } from '../failure.ts'
import { linkedin } from './linkedin.ts'
import { standingSince } from '../parts/read-standing.ts'
import { reconcileByText } from '../parts/reconcile-by-text.ts'
import type { Rest } from './client.ts'
import { linkedinStanding, postsPerPage } from './standing.ts'
import { startStandInLinkedIn } from '../testing/stand-in-linkedin.ts'
import type { Fault, StandInLinkedIn } from '../testing/stand-in-linkedin.ts'

const content = (text: string) => ({ text, link: null, pictures: [] })
const clock = new FixedClock(new Date())

function impatientConnector(origin: string): Connector {
  const out = createHttpOut({ allow: [origin] })
  const http = { request: (url: string | URL, init = {}) => out.request(url, { ...init, timeoutMs: 400 }) }
  return linkedin({ http, clock, origin, site: origin, settleSeconds: 60 })
}

describe('after an unknown outcome, on the stand-in', () => {
  let standIn: StandInLinkedIn
  let account: ConnectedAccount
  let connector: Connector
  let accounts = 0

  beforeAll(async () => void (standIn = await startStandInLinkedIn()), 30_000)
  afterAll(() => standIn.stop())

  beforeEach(async () => {
    accounts += 1
    account = await standIn.makeAccount({ name: 'Oakfield Primary', slug: `oakfield-${accounts}` })
    await standIn.clearFaults()
    clock.set(new Date())
    connector = impatientConnector(standIn.origin)
  })

  const publish = (text: string) =>
    connector.publish({ account, content: content(text), idempotencyKey: 'k' })

  async function attempt(text: string, fault: Fault): Promise<ReconcileQuestion> {
    const since = clock.now()
    await standIn.fault(fault)
    await expect(publish(text)).rejects.toMatchObject({ kind: 'ambiguous' })
    return { account, content: content(text), since }
  }

  test.each(['timeout-after-accept', '500-after-accept'])('%s: it is found, with its address', async kind => {
    const question = await attempt('It went (through) #1', { kind })
    const [post] = await standIn.posts(account)
    expect(await connector.reconcile(question)).toEqual({
      kind: 'found',
      remoteId: post!.id,
      permalink: `${standIn.origin}/feed/update/${post!.id}/`,
    })
  })

  test('a second try after it is refused as a duplicate that names it, and looking adopts that very post', async () => {
    const question = await attempt('It went through', { kind: 'timeout-after-accept' })
    const refusal = await publish('It went through').catch((error: unknown) => error)
    expect(refusal).toMatchObject({ kind: 'duplicate' })
    const found = await connector.reconcile(question)
    expect(
      found.kind === 'found' && (refusal as ConnectorFailure).network.said?.includes(found.remoteId),
    ).toBe(true)
    expect(await standIn.posts(account)).toHaveLength(1)
  })

  test.each(['timeout-before-accept', '500'])('%s: unsure at first, absent once settled', async kind => {
    const question = await attempt('It did not', { kind })
    const settled = new Date(question.since.getTime() + 60_000)
    expect(await connector.reconcile(question)).toMatchObject({ kind: 'unsure', lookAgainAt: settled })
    clock.set(settled)
    expect(await connector.reconcile(question)).toEqual({ kind: 'absent' })
  })

  test('slow: a post that appears after we gave up is not posted twice', async () => {
    const question = await attempt('It took its time', { kind: 'slow', delayMs: 1200 })
    expect(await connector.reconcile(question)).toMatchObject({ kind: 'unsure' })
    await expect.poll(() => standIn.posts(account), { timeout: 10_000 }).toHaveLength(1)
    expect(await connector.reconcile(question)).toMatchObject({ kind: 'found' })
  })

  test('what it was found as is not found for its twin', async () => {
    const question = await attempt('Snow: school is closed.', { kind: 'timeout-after-accept' })
    const found = await connector.reconcile(question)
    const claimed = found.kind === 'found' ? [found.remoteId] : []
    clock.advance({ minutes: 2 })
    expect(await connector.reconcile({ ...question, claimed })).toEqual({ kind: 'absent' })
  })

  test('the same text of last week is not taken for it', async () => {
    await standIn.postOfThePast(
      account,
      'Snow: school is closed.',
      new Date(clock.now().getTime() - 7 * 86_400_000),
    )
    const question = await attempt('Snow: school is closed.', { kind: '500' })
    clock.advance({ minutes: 2 })
    expect(await connector.reconcile(question)).toEqual({ kind: 'absent' })
  })

  test.each(['expired', 'rate', '500', 'timeout-before-accept', 'version-retired'])(
    '%s while looking: unsure, not absent',
    async kind => {
      const question = await attempt('Who knows', { kind: '500' })
      clock.advance({ hours: 1 })
      await standIn.fault({ kind, on: 'read' })
      expect(await connector.reconcile(question)).toMatchObject({
        kind: 'unsure',
        why: expect.stringContaining('LinkedIn') as string,
        lookAgainAt: expect.any(Date) as Date,
      })
    },
  )

  test('the stand-in killed right after it took the post still has it', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'stand-in-'))
    const first = await startStandInLinkedIn({ directory })
    const kept = await first.makeAccount({ name: 'Elmgrove', slug: 'elmgrove' })
    await first.fault({ kind: 'timeout-after-accept' })
    const question = { account: kept, content: content('Kept'), since: clock.now() }
    const publishing = impatientConnector(first.origin).publish({ ...question, idempotencyKey: 'k' })
    await expect(publishing).rejects.toMatchObject({ kind: 'ambiguous' })
    await first.stop('SIGKILL')
    const second = await startStandInLinkedIn({ directory })
    expect(await impatientConnector(second.origin).reconcile(question)).toMatchObject({ kind: 'found' })
    await second.stop()
    await rm(directory, { recursive: true })
  }, 30_000)
})

describe('reading the posts', () => {
  const now = new Date('2026-11-24T10:00:00Z')
  const account = { remoteId: 'urn:li:organization:1', name: 'Oakfield', token: 't' }
  const post = (id: number, commentary: string, at: string) => {
    const time = Date.parse(`2026-11-24T${at}Z`)
    return { id: `urn:li:share:${id}`, commentary, createdAt: time, lastModifiedAt: time }
  }
  const author = (...pages: unknown[]): Pick<Rest, 'call'> => ({
    call: async (_key, _method, _path, { query = {} } = {}) => ({
      status: 200,
      headers: {},
      fields: { elements: pages[Number(query['start']) / postsPerPage] },
    }),
  })
  const ask = (text: string, rest: Pick<Rest, 'call'>, claimed: string[] = []) =>
    reconcileByText(
      { account, content: content(text), since: new Date('2026-11-24T09:00:00Z'), claimed },
      {
        now,
        settleSeconds: 60,
        wanted: text,
        read: standingSince(linkedinStanding({ rest, permalink: urn => urn }), account),
      },
    )
  const full = (...posts: object[]): object[] => [
    ...posts,
    ...Array.from({ length: postsPerPage - posts.length }, (_, at) => post(at, 'Other', '09:30:00')),
  ]

  test('white space and composed accents make no difference, words do', async () => {
    const page = author([post(1, 'Cafe\u0301\nat  three', '09:01:00')])
    expect(await ask(' Café at three ', page)).toMatchObject({ kind: 'found' })
    expect(await ask('Café at four', page)).toEqual({ kind: 'absent' })
  })

  test('a tag is recognised in the form in which the network gives it back', async () => {
    const page = author([post(1, 'Well done {hashtag|\\#|Year6} \\(all\\)', '09:01:00')])
    expect(await ask('Well done #Year6 (all)', page)).toMatchObject({ kind: 'found' })
  })

  test('its times are read in either of the forms that LinkedIn has', async () => {
    const time = Date.parse('2026-11-24T09:01:00Z')
    const compliance = {
      id: 'urn:li:share:1',
      commentary: 'Hello',
      created: { time },
      lastModified: { time },
    }
    expect(await ask('Hello', author([compliance]))).toMatchObject({ kind: 'found' })
    const old = { ...compliance, created: { time: time - 3_600_000 } }
    expect(await ask('Hello', author([old]))).toEqual({ kind: 'absent' })
  })

  test('two posts that could both be ours are for a person to tell apart', async () => {
    const twins = author([post(2, 'Hello', '09:02:00'), post(1, 'Hello', '09:01:00')])
    expect(await ask('Hello', twins)).toMatchObject({ kind: 'unsure', lookAgainAt: null })
    expect(await ask('Hello', twins, ['urn:li:share:2'])).toMatchObject({ remoteId: 'urn:li:share:1' })
  })

  test('it reads on until before the attempt', async () => {
    const pages = author(full(), [post(7, 'Hello', '09:01:00'), post(8, 'Older', '08:00:00')])
    expect(await ask('Hello', pages)).toMatchObject({ remoteId: 'urn:li:share:7' })
    const enough = author(full(post(8, 'Older', '08:00:00')))
    expect(await ask('Hello', enough)).toEqual({ kind: 'absent' })
  })

  test('more posts than it reads are no proof of absence', async () => {
    const pages = author(...Array.from({ length: 5 }, () => full()))
    expect(await ask('Hello', pages)).toMatchObject({ kind: 'unsure', lookAgainAt: null })
  })

  test.each([undefined, null, {}, [null], [{ id: 'urn:li:share:1' }], [{ createdAt: 1 }]])(
    'the answer %j is no list of posts and no proof of absence',
    async elements => {
      expect(await ask('Hello', author(elements))).toMatchObject({ kind: 'unsure' })
    },
  )

  test('a defect is not hidden as unsure', async () => {
    const broken = { call: () => Promise.reject(new TypeError('defect')) }
    await expect(ask('Hello', broken)).rejects.toThrow(TypeError)
    const failing = { call: () => Promise.reject(new ConnectorFailure('expired', 'LinkedIn')) }
    expect(await ask('Hello', failing)).toMatchObject({ kind: 'unsure' })
  })
})
