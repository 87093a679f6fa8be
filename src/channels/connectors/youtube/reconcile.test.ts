import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { FixedClock } from '../../../platform/clock.ts'
import { createHttpOut } from '../../../platform/http-out.ts'
import type { ConnectedAccount, Connector, Content, ReconcileQuestion } from '../connector.ts'
import { ConnectorFailure } from '../failure.ts'
import { film, impatient, startStandInYoutube } from '../testing/stand-in-youtube.ts'
import type { Fault } from '../testing/stand-in-youtube.ts'
import { youtube } from './youtube.ts'
import type { Youtube } from './client.ts'
import { youtubeOrigins } from './origins.ts'
import { reconcileFilm } from './reconcile.ts'

const content = (text: string): Content => ({ text, link: null, pictures: [], film: film() })

const connectorAt = (origin: string, clock: FixedClock, http = impatient(origin)): Connector =>
  youtube({
    http,
    clock,
    ...youtubeOrigins(origin),
    patience: { everyMs: 5, forMs: 200 },
    upload: { pauseMs: 1 },
    settleSeconds: 60,
  })

describe('after an unknown outcome, on the stand-in', () => {
  let standIn: Awaited<ReturnType<typeof startStandInYoutube>>
  let account: ConnectedAccount
  let connector: Connector
  let channels = 0
  const clock = new FixedClock(new Date())

  beforeAll(async () => void (standIn = await startStandInYoutube()), 30_000)
  afterAll(() => standIn.stop())

  beforeEach(async () => {
    channels += 1
    account = await standIn.makeChannel({ name: 'Oakfield Primary', slug: `oakfield-${channels}` })
    await standIn.clearFaults()
    clock.set(new Date())
    connector = connectorAt(standIn.origin, clock)
  })

  async function stage(text: string): Promise<string> {
    const answer = await connector.publish({ account, content: content(text), idempotencyKey: 'k' })
    return answer.kind === 'assisted' ? answer.staged! : ''
  }

  /** Makes it public with a fault. With `forget` the id of what was staged was lost with the answer. */
  async function attempt(text: string, fault: Fault, forget = false): Promise<ReconcileQuestion> {
    const remoteId = await stage(text)
    const since = clock.now()
    await standIn.fault(fault)
    const staged = { remoteId, checked: true }
    const publishing = connector.publish({ account, content: content(text), idempotencyKey: 'k', staged })
    await expect(publishing).rejects.toMatchObject({ kind: 'ambiguous' })
    return { account, content: content(text), since, ...(!forget && { staged: remoteId }) }
  }

  describe.each([
    ['by the id of what was staged', false],
    ['by its words', true],
  ])('%s', (_how, forget) => {
    test.each(['timeout-after-accept', '500-after-accept'])(
      '%s: it is found, with its address',
      async kind => {
        const question = await attempt('It went through', { kind }, forget)
        const [video] = await standIn.videos(account)
        expect(await connector.reconcile(question)).toEqual({
          kind: 'found',
          remoteId: video!.id,
          permalink: `${standIn.origin}/watch?v=${video!.id}`,
        })
      },
    )

    test.each(['timeout-before-accept', '500'])(
      '%s: unsure at first, absent once settled, with what lies there',
      async kind => {
        const question = await attempt('It did not', { kind }, forget)
        const [video] = await standIn.videos(account)
        const settled = new Date(question.since.getTime() + 60_000)
        expect(await connector.reconcile(question)).toMatchObject({ kind: 'unsure', lookAgainAt: settled })
        clock.set(settled)
        expect(await connector.reconcile(question)).toEqual({ kind: 'absent', staged: video!.id })
      },
    )
  })

  test('slow: a film that becomes public after we gave up is not published twice', async () => {
    const question = await attempt('It took its time', { kind: 'slow', delayMs: 900 })
    expect(await connector.reconcile(question)).toMatchObject({ kind: 'unsure' })
    const seen = async () => (await standIn.videos(account))[0]?.status.privacyStatus
    await expect.poll(seen, { timeout: 10_000 }).toBe('public')
    expect(await connector.reconcile(question)).toMatchObject({ kind: 'found' })
  })

  test('what was found is not found for its twin', async () => {
    const question = await attempt('Twins', { kind: 'timeout-after-accept' }, true)
    const found = await connector.reconcile(question)
    const claimed = found.kind === 'found' ? [found.remoteId] : []
    clock.advance({ minutes: 2 })
    expect(await connector.reconcile({ ...question, claimed })).toEqual({ kind: 'absent' })
  })

  test('two films with the same words that could both be ours are for a person to tell apart', async () => {
    const question = await attempt('Twins', { kind: 'timeout-after-accept' }, true)
    const second = await stage('Twins')
    await standIn.studio(account, second, { privacyStatus: 'public' })
    expect(await connector.reconcile(question)).toMatchObject({ kind: 'unsure', lookAgainAt: null })
    expect(await connector.reconcile({ ...question, claimed: [second] })).toMatchObject({ kind: 'found' })
  })

  test('killed after the upload and before anybody wrote its id down: it is handed back, still private', async () => {
    const since = clock.now()
    const remoteId = await stage('Nobody knows its id')
    clock.advance({ minutes: 5 })
    const question = { account, content: content('Nobody knows its id'), since }
    expect(await connector.reconcile(question)).toEqual({ kind: 'absent', staged: remoteId })
    const staged = { remoteId, checked: false }
    await connector.publish({ account, content: question.content, idempotencyKey: 'k', staged })
    expect(await standIn.videos(account)).toHaveLength(1)
  })

  test('what was staged and is gone from the network is absent and nothing to go on with', async () => {
    const question = { account, content: content('x'), since: clock.now(), staged: 'nothere1234' }
    clock.advance({ hours: 1 })
    expect(await connector.reconcile(question)).toEqual({ kind: 'absent' })
  })

  test('an older film with the same words, and a newer with others, are none of ours', async () => {
    const past = { title: 'Winter concert', description: 'Same words', createdTime: '2025-12-01T10:00:00Z' }
    await standIn.pastVideo(account, past)
    await stage('Other words')
    clock.advance({ minutes: 5 })
    const question = {
      account,
      content: content('Same words'),
      since: new Date(clock.now().getTime() - 600_000),
    }
    expect(await connector.reconcile(question)).toEqual({ kind: 'absent' })
  })

  test.each(['expired', 'rate', '500', 'timeout-before-accept', 'quota'])(
    '%s while looking: unsure, not absent',
    async kind => {
      const question = await attempt('Who knows', { kind: '500' })
      clock.advance({ hours: 1 })
      await standIn.fault({ kind, on: 'read' })
      expect(await connector.reconcile(question)).toMatchObject({
        kind: 'unsure',
        why: expect.stringContaining('YouTube') as string,
        lookAgainAt: expect.any(Date) as Date,
      })
    },
  )

  test('another channel’s key cannot see and so cannot say', async () => {
    const other = await standIn.makeChannel({ name: 'Elmgrove', slug: `other-${channels}` })
    const question = {
      account: { ...account, token: other.token },
      content: content('x'),
      since: clock.now(),
    }
    clock.advance({ hours: 1 })
    expect(await connector.reconcile(question)).toMatchObject({ kind: 'unsure' })
    const staged = await stage('Ours')
    expect(await connector.reconcile({ ...question, staged })).toMatchObject({ kind: 'unsure' })
  })

  test('a film that is public on another channel is not ours, whatever id was written down', async () => {
    const theirs = await stage('Theirs')
    await standIn.studio(account, theirs, { privacyStatus: 'public' })
    const other = await standIn.makeChannel({ name: 'Elmgrove', slug: `public-${channels}` })
    const question = { account: other, content: content('Theirs'), since: clock.now(), staged: theirs }
    clock.advance({ hours: 1 })
    expect(await connector.reconcile(question)).toMatchObject({ kind: 'unsure' })
  })

  test('the stand-in killed right after it made the film public still has it', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'stand-in-'))
    const first = await startStandInYoutube({ directory })
    const kept = await first.makeChannel({ name: 'Elmgrove', slug: 'elmgrove' })
    const before = connectorAt(first.origin, clock)
    const request = { account: kept, content: content('Kept'), idempotencyKey: 'k' }
    const answer = await before.publish(request)
    const staged = answer.kind === 'assisted' ? answer.staged! : ''
    await first.fault({ kind: 'timeout-after-accept' })
    const publishing = before.publish({ ...request, staged: { remoteId: staged, checked: true } })
    await expect(publishing).rejects.toMatchObject({ kind: 'ambiguous' })
    await first.stop('SIGKILL')

    const second = await startStandInYoutube({ directory })
    const after = connectorAt(second.origin, clock, createHttpOut({ allow: [second.origin] }))
    const since = clock.now()
    expect(await after.reconcile({ account: kept, content: content('Kept'), since, staged })).toMatchObject({
      kind: 'found',
    })
    await second.stop()
    await rm(directory, { recursive: true })
  }, 30_000)
})

describe('reading the uploads', () => {
  const now = new Date('2026-11-24T10:00:00Z')
  const since = new Date('2026-11-24T09:00:00Z')
  const account = { remoteId: 'UC1', name: 'Oakfield', token: 't' }
  const places = { watchOrigin: 'https://www.youtube.com', studioOrigin: 'https://studio.youtube.com' }

  interface Upload {
    id: string
    addedAt: string
    publicAt?: string
    text?: string
  }

  /** A channel with these uploads, in pages. */
  function channel(pages: Upload[][], more: { answers?: Partial<Record<string, object>> } = {}): Youtube {
    const all = pages.flat()
    const answer = (fields: object) => ({ status: 200, headers: {}, fields: { ...fields } })
    return {
      send: () => Promise.reject(new Error('nothing is sent')),
      failure: () => new ConnectorFailure('unavailable', 'YouTube'),
      async call(_account, name, { query = {} } = {}) {
        const given = more.answers?.[name]
        if (given) return answer(given)
        if (name === 'channels.list') {
          return answer({ items: [{ id: 'UC1', contentDetails: { relatedPlaylists: { uploads: 'UU1' } } }] })
        }
        if (name === 'playlistItems.list') {
          const at = Number(query['pageToken'] ?? 0)
          const items = pages[at]!.map(({ id, addedAt }) => ({
            snippet: { publishedAt: addedAt },
            contentDetails: { videoId: id },
          }))
          return answer({ items, ...(at + 1 < pages.length && { nextPageToken: String(at + 1) }) })
        }
        const ids = query['id']!.split(',')
        const items = all
          .filter(({ id }) => ids.includes(id))
          .map(({ id, addedAt, publicAt, text = 'Hello' }) => ({
            id,
            snippet: {
              channelId: 'UC1',
              title: 'Winter concert',
              description: text,
              publishedAt: publicAt ?? addedAt,
            },
            status: { privacyStatus: publicAt ? 'public' : 'private' },
          }))
        return answer({ items })
      },
    }
  }

  const ask = (youtube: Youtube, text = 'Hello') =>
    reconcileFilm({ account, content: content(text), since }, { youtube, places, now, settleSeconds: 60 })

  test('a film that was uploaded weeks before and made public since is found', async () => {
    const upload = { id: 'a', addedAt: '2026-11-01T09:00:00Z', publicAt: '2026-11-24T09:01:00Z' }
    expect(await ask(channel([[upload]]))).toMatchObject({ kind: 'found', remoteId: 'a' })
  })

  test('white space and composed accents make no difference, words do', async () => {
    const upload = {
      id: 'a',
      addedAt: '2026-11-24T09:00:10Z',
      publicAt: '2026-11-24T09:01:00Z',
      text: 'Cafe\u0301\nat  three',
    }
    expect(await ask(channel([[upload]]), ' Café at three ')).toMatchObject({ kind: 'found' })
    expect(await ask(channel([[upload]]), 'Café at four')).toEqual({ kind: 'absent' })
  })

  test('it reads on through the pages', async () => {
    const others = { id: 'b', addedAt: '2026-11-24T09:30:00Z', text: 'Other' }
    const upload = { id: 'a', addedAt: '2026-11-24T09:00:00Z', publicAt: '2026-11-24T09:01:00Z' }
    expect(await ask(channel([[others], [upload]]))).toMatchObject({ kind: 'found', remoteId: 'a' })
  })

  test('more uploads than it reads are no proof of absence, uploads of last year are', async () => {
    const busy = Array.from({ length: 5 }, (_, at) => [
      { id: `b${at}`, addedAt: '2026-11-24T09:30:00Z', text: 'Other' },
    ])
    expect(await ask(channel(busy))).toMatchObject({ kind: 'unsure', lookAgainAt: null })
    const quiet = [[{ id: 'b', addedAt: '2025-11-24T09:30:00Z', text: 'Other' }], ...busy]
    expect(await ask(channel(quiet))).toEqual({ kind: 'absent' })
  })

  test.each<[string, object]>([
    ['channels.list', {}],
    ['channels.list', { items: [{ id: 'UC1' }] }],
    ['channels.list', { items: [{ id: 'UC2', contentDetails: {} }] }],
    ['playlistItems.list', {}],
    ['playlistItems.list', { items: {} }],
    ['playlistItems.list', { items: [null] }],
    ['playlistItems.list', { items: [{ contentDetails: { videoId: 'a' }, snippet: {} }] }],
    ['videos.list', {}],
    ['videos.list', { items: [{}] }],
  ])('the answer of %s, %j, is no proof of absence', async (name, given) => {
    const upload = { id: 'a', addedAt: '2026-11-24T09:00:10Z' }
    expect(await ask(channel([[upload]], { answers: { [name]: given } }))).toMatchObject({ kind: 'unsure' })
  })

  test('a defect is not hidden as unsure', async () => {
    const broken: Youtube = { ...channel([]), call: () => Promise.reject(new TypeError('defect')) }
    await expect(ask(broken)).rejects.toThrow(TypeError)
  })
})
