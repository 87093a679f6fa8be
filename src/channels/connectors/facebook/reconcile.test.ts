import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { FixedClock } from '../../../platform/clock.ts'
import { createHttpOut } from '../../../platform/http-out.ts'
import type { ConnectedAccount, Connector, ReconcileQuestion } from '../connector.ts'
import { facebook } from './facebook.ts'
import type { Graph } from '../graph/client.ts'
import { standingSince } from '../parts/read-standing.ts'
import { reconcileByText } from '../parts/reconcile-by-text.ts'
import { facebookStanding } from './standing.ts'
import { ConnectorFailure } from '../failure.ts'
import { startStandInFacebook } from '../testing/stand-in-facebook.ts'
import type { Fault } from '../testing/stand-in-facebook.ts'

const content = (text: string) => ({ text, link: null, pictures: [] })

describe('after an unknown outcome, on the stand-in', () => {
  let standIn: Awaited<ReturnType<typeof startStandInFacebook>>
  let account: ConnectedAccount
  let connector: Connector
  let pages = 0
  const clock = new FixedClock(new Date())

  beforeAll(async () => void (standIn = await startStandInFacebook()), 30_000)
  afterAll(() => standIn.stop())

  beforeEach(async () => {
    pages += 1
    account = await standIn.makePage({ name: 'Oakfield Primary', slug: `oakfield-${pages}` })
    clock.set(new Date())
    const out = createHttpOut({ allow: [standIn.origin] })
    const http = { request: (url: string | URL, init = {}) => out.request(url, { ...init, timeoutMs: 400 }) }
    connector = facebook({ http, clock, origin: standIn.origin, settleSeconds: 60 })
  })

  async function attempt(text: string, fault: Fault): Promise<ReconcileQuestion> {
    const since = clock.now()
    await standIn.fault(fault)
    const publishing = connector.publish({ account, content: content(text), idempotencyKey: 'k' })
    await expect(publishing).rejects.toMatchObject({ kind: 'ambiguous' })
    return { account, content: content(text), since }
  }

  test.each(['timeout-after-accept', '500-after-accept'])('%s: it is found, with its address', async kind => {
    const question = await attempt('It went through', { kind })
    const [post] = await standIn.posts(account)
    expect(await connector.reconcile(question)).toEqual({
      kind: 'found',
      remoteId: post!.id,
      permalink: `${standIn.origin}/oakfield-${pages}/posts/${post!.id.split('_')[1]}`,
    })
  })

  test.each(['timeout-before-accept', '500'])('%s: unsure at first, absent once settled', async kind => {
    const question = await attempt('It did not', { kind })
    const settled = new Date(question.since.getTime() + 60_000)
    expect(await connector.reconcile(question)).toMatchObject({ kind: 'unsure', lookAgainAt: settled })
    clock.set(settled)
    expect(await connector.reconcile(question)).toEqual({ kind: 'absent' })
  })

  test('slow: a post that appears after we gave up is not posted twice', async () => {
    const question = await attempt('It took its time', { kind: 'slow', delayMs: 1500 })
    expect(await connector.reconcile(question)).toMatchObject({
      kind: 'unsure',
      lookAgainAt: expect.any(Date),
    })
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

  test.each(['expired', 'rate', '500', 'timeout-before-accept'])(
    '%s while looking: unsure, not absent',
    async kind => {
      const question = await attempt('Who knows', { kind: '500' })
      clock.advance({ hours: 1 })
      await standIn.fault({ kind, on: 'read', minutes: 7 })
      const answer = await connector.reconcile(question)
      expect(answer).toMatchObject({ kind: 'unsure', why: expect.stringContaining('Facebook') })
      expect(answer).toHaveProperty(
        'lookAgainAt',
        new Date(clock.now().getTime() + (kind === 'rate' ? 7 : 1) * 60_000),
      )
    },
  )

  test('the stand-in killed right after it took the post still has it', async () => {
    const { mkdtemp, rm } = await import('node:fs/promises')
    const directory = await mkdtemp('/tmp/stand-in-')
    const first = await startStandInFacebook({ directory })
    const kept = await first.makePage({ name: 'Elmgrove', slug: 'elmgrove' })
    await first.fault({ kind: 'timeout-after-accept' })
    const request = createHttpOut({ allow: [first.origin] })
    const hasty = {
      request: (url: string | URL, init = {}) => request.request(url, { ...init, timeoutMs: 400 }),
    }
    const since = clock.now()
    const before = facebook({ http: hasty, clock, origin: first.origin })
    const publishing = before.publish({ account: kept, content: content('Kept'), idempotencyKey: 'k' })
    await expect(publishing).rejects.toMatchObject({ kind: 'ambiguous' })
    await first.stop('SIGKILL')

    const second = await startStandInFacebook({ directory })
    const after = facebook({ http: createHttpOut({ allow: [second.origin] }), clock, origin: second.origin })
    expect(await after.reconcile({ account: kept, content: content('Kept'), since })).toMatchObject({
      kind: 'found',
    })
    await second.stop()
    await rm(directory, { recursive: true })
  }, 30_000)
})

describe('reading the feed', () => {
  const now = new Date('2026-11-24T10:00:00Z')
  const account = { remoteId: '1', name: 'Oakfield', token: 't' }
  const post = (id: string, message: string, created: string) => ({
    id,
    message,
    permalink_url: `https://www.facebook.com/${id}`,
    created_time: `2026-11-24T${created}+0000`,
  })
  const feedOf =
    (...answers: Record<string, unknown>[]): Graph =>
    async (_key, _method, _path, { query = {} } = {}) => ({
      status: 200,
      fields: answers[Number(query['after'] ?? 0)]!,
    })
  const asked = (question: ReconcileQuestion, feed: Graph) =>
    reconcileByText(question, {
      now,
      settleSeconds: 60,
      wanted: question.content.text,
      read: standingSince(facebookStanding(feed), account),
    })
  const ask = (text: string, feed: Graph, claimed: string[] = []) =>
    asked({ account, content: content(text), since: new Date('2026-11-24T09:00:00.900Z'), claimed }, feed)
  const page = (data: object[], next?: number) => ({
    data,
    ...(next === undefined
      ? {}
      : { paging: { cursors: { after: String(next) }, next: 'https://evil.example' } }),
  })

  test('a post of the same second counts, for the network cuts its times to seconds', async () => {
    expect(await ask('Hello', feedOf(page([post('1_1', 'Hello', '09:00:00')])))).toMatchObject({
      remoteId: '1_1',
    })
  })

  test('an older post with the same text does not', async () => {
    expect(await ask('Hello', feedOf(page([post('1_1', 'Hello', '08:57:00')])))).toEqual({ kind: 'absent' })
  })

  test('white space and composed accents make no difference, words do', async () => {
    const feed = feedOf(page([post('1_1', 'Cafe\u0301\nat  three', '09:01:00')]))
    expect(await ask(' Café at three ', feed)).toMatchObject({ kind: 'found' })
    expect(await ask('Café at four', feed)).toEqual({ kind: 'absent' })
  })

  test('a picture without words is found as a post without words', async () => {
    const { message: _none, ...wordless } = post('1_1', '', '09:01:00')
    expect(await ask('', feedOf(page([wordless])))).toMatchObject({ kind: 'found' })
  })

  test('two posts that could both be ours are for a person to tell apart', async () => {
    const twins = page([post('1_2', 'Hello', '09:02:00'), post('1_1', 'Hello', '09:01:00')])
    expect(await ask('Hello', feedOf(twins))).toMatchObject({ kind: 'unsure', lookAgainAt: null })
    expect(await ask('Hello', feedOf(twins), ['1_2'])).toMatchObject({ kind: 'found', remoteId: '1_1' })
  })

  test('it reads on until the attempt began, by cursor and never by the address that comes along', async () => {
    const feed = feedOf(
      page([post('1_3', 'Later', '09:30:00')], 1),
      page([post('1_2', 'Hello', '09:01:00'), post('1_1', 'Older', '08:00:00')], 2),
    )
    expect(await ask('Hello', feed)).toMatchObject({ kind: 'found', remoteId: '1_2' })
    expect(await ask('Other', feed)).toEqual({ kind: 'absent' })
  })

  test('more posts than it reads are no proof of absence', async () => {
    const pages = [0, 1, 2, 3, 4].map(at => page([post(`1_${at}`, 'Other', '09:30:00')], at + 1))
    expect(await ask('Hello', feedOf(...pages))).toMatchObject({ kind: 'unsure', lookAgainAt: null })
  })

  test.each([
    {},
    { data: null },
    { data: {} },
    { data: [null] },
    { data: [{ id: '1_1' }] },
    { data: [{ created_time: 'x' }] },
  ])('the answer %j is no list of posts and no proof of absence', async answer => {
    expect(await ask('Hello', feedOf(answer))).toMatchObject({ kind: 'unsure' })
  })

  test('the wait for the network to settle counts from the end of the attempt', async () => {
    const question = { account, content: content('Hello'), since: new Date('2026-11-24T09:50:00Z') }
    const feed = feedOf(page([]))
    expect(await asked(question, feed)).toEqual({ kind: 'absent' })
    const endedAt = new Date('2026-11-24T09:59:30Z')
    expect(await asked({ ...question, endedAt }, feed)).toMatchObject({
      kind: 'unsure',
      lookAgainAt: new Date('2026-11-24T10:00:30Z'),
    })
  })

  test('a defect is not hidden as unsure', async () => {
    const broken: Graph = () => Promise.reject(new TypeError('defect'))
    await expect(ask('Hello', broken)).rejects.toThrow(TypeError)
    const failing: Graph = () => Promise.reject(new ConnectorFailure('expired', 'Facebook'))
    expect(await ask('Hello', failing)).toMatchObject({ kind: 'unsure' })
  })
})
