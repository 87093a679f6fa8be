import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { FixedClock } from '../../../platform/clock.ts'
import type { ConnectedAccount, Connector, Content, ReconcileQuestion } from '../connector.ts'
import { ConnectorFailure } from '../failure.ts'
import { startStandInX, watchedHttp } from '../testing/stand-in-x.ts'
import type { Fault } from '../testing/stand-in-x.ts'
import type { XApi } from './client.ts'
import { standingSince } from '../parts/read-standing.ts'
import { reconcileByText } from '../parts/reconcile-by-text.ts'
import { xStanding } from './standing.ts'
import { x } from './x.ts'

const content = (text: string): Content => ({ text, link: null, pictures: [] })

describe('after an unknown outcome, on the stand-in', () => {
  let standIn: Awaited<ReturnType<typeof startStandInX>>
  let account: ConnectedAccount
  let connector: Connector
  let accounts = 0
  const clock = new FixedClock(new Date())

  beforeAll(async () => void (standIn = await startStandInX()), 30_000)
  afterAll(() => standIn.stop())

  beforeEach(async () => {
    accounts += 1
    account = await standIn.makeAccount({ name: 'Oakfield Primary', slug: `oakfield${accounts}` })
    clock.set(new Date())
    connector = x({
      http: watchedHttp(standIn.origin),
      clock,
      addresses: standIn.addresses,
      settleSeconds: 60,
    })
  })

  async function attempt(said: Content, fault: Fault): Promise<ReconcileQuestion> {
    const since = clock.now()
    await standIn.fault(fault)
    const publishing = connector.publish({ account, content: said, idempotencyKey: 'k' })
    await expect(publishing).rejects.toMatchObject({ kind: 'ambiguous' })
    return { account, content: said, since }
  }

  const picture = {
    bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1]),
    type: 'image/jpeg' as const,
    altText: 'A',
  }

  test.each<[string, Content]>([
    ['a text', content('It went through')],
    ['signs that X escapes', content('Fish & chips <3')],
    ['a link', content('See https://www.example.org/menu and example.org/a')],
    ['a link beside the text', { ...content('Term dates'), link: 'https://www.example.org' }],
    ['pictures', { ...content('Our garden'), pictures: [picture] }],
    ['a picture without words', { ...content(''), pictures: [picture] }],
  ])('%s that was accepted is found, with its address', async (_what, said) => {
    for (const kind of ['timeout-after-accept', '500-after-accept']) {
      const question = await attempt({ ...said, text: said.text && `${kind} ${said.text}` }, { kind })
      const [post] = await standIn.posts(account)
      expect(await connector.reconcile(question)).toEqual({
        kind: 'found',
        remoteId: post!.id,
        permalink: `${standIn.origin}/oakfield${accounts}/status/${post!.id}`,
      })
      await connector.remove({ account, remoteId: post!.id })
    }
  })

  test.each(['timeout-before-accept', '500'])('%s: unsure at first, absent once settled', async kind => {
    const question = await attempt(content('It did not'), { kind })
    const settled = new Date(question.since.getTime() + 60_000)
    expect(await connector.reconcile(question)).toMatchObject({ kind: 'unsure', lookAgainAt: settled })
    clock.set(settled)
    expect(await connector.reconcile(question)).toEqual({ kind: 'absent' })
  })

  test('slow: a post that appears after we gave up is not posted twice', async () => {
    const question = await attempt(content('It took its time'), { kind: 'slow', delayMs: 1200 })
    expect(await connector.reconcile(question)).toMatchObject({
      kind: 'unsure',
      lookAgainAt: expect.any(Date) as Date,
    })
    await expect.poll(() => standIn.posts(account), { timeout: 10_000 }).toHaveLength(1)
    expect(await connector.reconcile(question)).toMatchObject({ kind: 'found' })
  })

  test('what it was found as is not found for its twin', async () => {
    const question = await attempt(content('Snow: school is closed.'), { kind: 'timeout-after-accept' })
    const found = await connector.reconcile(question)
    const claimed = found.kind === 'found' ? [found.remoteId] : []
    clock.advance({ minutes: 2 })
    expect(await connector.reconcile({ ...question, claimed })).toEqual({ kind: 'absent' })
  })

  test('a reply of ours with the same words is not it', async () => {
    const { remoteId } = (await connector.publish({
      account,
      content: content('Open day'),
      idempotencyKey: 'k',
    })) as { remoteId: string }
    const id = await standIn.write(account, { author: 'Maria', text: 'When?', postId: remoteId })
    const question = await attempt(content('On Friday'), { kind: '500' })
    const comment = {
      kind: 'comment' as const,
      remoteId: id,
      postRemoteId: remoteId,
      author: { remoteId: null, name: 'Maria', profileUrl: null },
      permalink: null,
    }
    await connector.comments!.act({ account, comment, act: 'reply', text: 'On Friday' })
    clock.advance({ minutes: 2 })
    expect(await connector.reconcile(question)).toEqual({ kind: 'absent' })
  })

  test.each(['expired', 'rate', 'credits-depleted', '500', 'timeout-before-accept'])(
    '%s while looking: unsure, not absent',
    async kind => {
      const question = await attempt(content('Who knows'), { kind: '500' })
      clock.advance({ hours: 1 })
      await standIn.fault({ kind, on: 'read', minutes: 7 })
      const answer = await connector.reconcile(question)
      expect(answer).toMatchObject({ kind: 'unsure', why: expect.stringContaining('X') as string })
      expect(answer).toHaveProperty('lookAgainAt', expect.any(Date))
    },
  )

  test('the stand-in killed right after it took the post still has it', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'stand-in-x-'))
    const first = await startStandInX({ directory })
    const kept = await first.makeAccount({ name: 'Elmgrove', slug: 'elmgrove' })
    await first.fault({ kind: 'timeout-after-accept' })
    const since = clock.now()
    const before = x({ http: watchedHttp(first.origin), clock, addresses: first.addresses })
    const publishing = before.publish({ account: kept, content: content('Kept'), idempotencyKey: 'k' })
    await expect(publishing).rejects.toMatchObject({ kind: 'ambiguous' })
    await first.stop('SIGKILL')

    const second = await startStandInX({ directory })
    const after = x({ http: watchedHttp(second.origin), clock, addresses: second.addresses })
    const question = { account: kept, content: content('Kept'), since }
    expect(await after.reconcile(question)).toMatchObject({ kind: 'found' })
    await second.stop()
    await rm(directory, { recursive: true })
  }, 30_000)
})

describe('reading the timeline', () => {
  const now = new Date('2026-11-24T10:00:00Z')
  const account = { remoteId: '7', name: 'Oakfield', token: 't' }
  const post = (id: string, text: string) => ({
    id,
    text,
    created_at: '2026-11-24T09:01:00.000Z',
    author_id: '7',
    conversation_id: id,
  })
  const timeline = (...answers: Record<string, unknown>[]) => {
    const asked: Record<string, string>[] = []
    const api: XApi = async (_account, _method, _path, { query = {} } = {}) => {
      asked.push(query)
      return { status: 200, fields: answers[Number(query['pagination_token'] ?? 0)]! }
    }
    return { asked, api }
  }
  const question = (text: string, more: Partial<ReconcileQuestion> = {}): ReconcileQuestion => ({
    account,
    content: content(text),
    since: new Date('2026-11-24T09:00:00.900Z'),
    ...more,
  })
  const look = (asking: ReconcileQuestion, api: XApi) =>
    reconcileByText(asking, {
      now,
      settleSeconds: 60,
      wanted: asking.content.text,
      read: standingSince(xStanding({ api, web: 'https://x.com' }), account),
    })
  const ask = (text: string, answers: Record<string, unknown>[], more: Partial<ReconcileQuestion> = {}) =>
    look(question(text, more), timeline(...answers).api)
  const page = (data: object[], next?: number) => ({
    ...(data.length > 0 && { data }),
    meta: { result_count: data.length, ...(next !== undefined && { next_token: String(next) }) },
  })

  test('asks from two minutes before the attempt, in whole seconds, for posts of the account’s own', async () => {
    const { asked, api } = timeline(page([]))
    await look(question('Hello'), api)
    expect(asked).toMatchObject([{ start_time: '2026-11-24T08:58:00Z', exclude: 'replies,retweets' }])
  })

  test('two posts that could both be ours are for a person to tell apart', async () => {
    const twins = [page([post('2', 'Hello'), post('1', 'Hello')])]
    expect(await ask('Hello', twins)).toMatchObject({ kind: 'unsure', lookAgainAt: null })
    expect(await ask('Hello', twins, { claimed: ['2'] })).toMatchObject({ kind: 'found', remoteId: '1' })
  })

  test('reads on to the end, and more than it reads is no proof of absence', async () => {
    const two = [page([post('2', 'Other')], 1), page([post('1', 'Hello')])]
    expect(await ask('Hello', two)).toMatchObject({ kind: 'found', remoteId: '1' })
    const endless = [0, 1, 2, 3, 4].map(at => page([post(`${at}`, 'Other')], at + 1))
    expect(await ask('Hello', endless)).toMatchObject({ kind: 'unsure', lookAgainAt: null })
  })

  test('without the handle the address is one that leads there as well', async () => {
    expect(await ask('Hello', [page([post('1', 'Hello')])])).toMatchObject({
      permalink: 'https://x.com/i/status/1',
    })
  })

  test.each([
    {},
    { data: null },
    { data: {} },
    { data: [null], meta: { result_count: 1 } },
    { data: [{ id: '1', text: 'a' }], meta: {} },
    { meta: { result_count: 1 } },
  ])('the answer %j is no list of posts and no proof of absence', async answer => {
    expect(await ask('Hello', [answer])).toMatchObject({ kind: 'unsure' })
  })

  test('the wait for the network to settle counts from the end of the attempt', async () => {
    const endedAt = new Date('2026-11-24T09:59:30Z')
    expect(await ask('Hello', [page([])])).toEqual({ kind: 'absent' })
    expect(await ask('Hello', [page([])], { endedAt })).toMatchObject({
      kind: 'unsure',
      lookAgainAt: new Date('2026-11-24T10:00:30Z'),
    })
  })

  test('a defect is not hidden as unsure', async () => {
    const broken = (error: Error) => {
      const api: XApi = async () => {
        throw error
      }
      return look(question('Hello'), api)
    }
    await expect(broken(new TypeError('defect'))).rejects.toThrow(TypeError)
    expect(await broken(new ConnectorFailure('expired', 'X'))).toMatchObject({ kind: 'unsure' })
  })
})
