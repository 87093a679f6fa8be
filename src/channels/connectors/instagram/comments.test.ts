import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { FixedClock } from '../../../platform/clock.ts'
import { createHttpOut } from '../../../platform/http-out.ts'
import type { ConnectedAccount } from '../connector.ts'
import { ConnectorFailure } from '../failure.ts'
import type { Acted, CommentAct, Incoming } from '../incoming.ts'
import { instagram } from './instagram.ts'
import { startStandInInstagram } from '../testing/stand-in-instagram.ts'
import type { StandInInstagram } from '../testing/stand-in-instagram.ts'

let standIn: StandInInstagram
let account: ConnectedAccount
let post: string
let accounts = 0
const clock = new FixedClock(new Date())

beforeAll(async () => void (standIn = await startStandInInstagram()), 30_000)
afterAll(() => standIn.stop())
beforeEach(async () => {
  accounts += 1
  account = await standIn.makeAccount({ name: 'Oakfield Primary', slug: `oakfield${accounts}` })
  post = await standIn.postOfThePast(account, 'Snow day', new Date(Date.now() - 3_600_000))
  await standIn.clearFaults()
})

const connector = () => {
  const out = createHttpOut({ allow: [standIn.origin] })
  const http = { request: (url: string | URL, init = {}) => out.request(url, { ...init, timeoutMs: 400 }) }
  const publicMedia = () => Promise.reject(new Error('no picture is needed here'))
  return instagram({ http, clock, origin: standIn.origin, publicMedia })
}

async function listAll(cursor: string | null = null, posts = [post]) {
  const told: Incoming[] = []
  let page = await connector().comments!.list({ account, cursor, posts })
  told.push(...page.comments)
  while (page.more) {
    page = await connector().comments!.list({ account, cursor: page.cursor, posts })
    told.push(...page.comments)
  }
  return { told, cursor: page.cursor }
}

const texts = (comments: readonly Incoming[]) => comments.map(({ text, state }) => `${state} ${text}`)

async function failure(work: Promise<unknown>): Promise<ConnectorFailure> {
  const error = await work.then(
    () => null,
    (error: unknown) => error,
  )
  if (!(error instanceof ConnectorFailure)) throw new Error(`expected a failure, got ${String(error)}`)
  return error
}

describe('what is listed', () => {
  test('comments and the answers to them, with who wrote them', async () => {
    const top = await standIn.write(account, post, 'Is the bus running?', { author: 'sam_p' })
    const answer = await standIn.write(account, post, 'No', { author: 'jo', parentId: top })
    const { told } = await listAll()
    const bySam = { name: 'sam_p', profileUrl: 'https://www.instagram.com/sam_p/' }
    expect(told.find(({ remoteId }) => remoteId === top)).toMatchObject({
      kind: 'comment',
      postRemoteId: post,
      parentRemoteId: null,
      author: { remoteId: expect.any(String), ...bySam },
      text: 'Is the bus running?',
      state: 'visible',
    })
    expect(told.find(({ remoteId }) => remoteId === answer)).toMatchObject({
      parentRemoteId: top,
      text: 'No',
    })
  })

  test('each once, however many there are at the top and below one', async () => {
    const ids: string[] = []
    for (let number = 0; number < 60; number += 1)
      ids.push(await standIn.write(account, post, `Top ${number}`))
    for (let number = 0; number < 60; number += 1) {
      ids.push(await standIn.write(account, post, `Below ${number}`, { parentId: ids[0]! }))
    }
    const { told } = await listAll()
    expect(told.map(({ remoteId }) => remoteId).toSorted()).toEqual(ids.toSorted())
  })

  test('without the writer’s id where this app may not read it', async () => {
    await standIn.write(account, post, 'Hooray', { author: 'sam_p' })
    await standIn.fault({ kind: 'from-refused', on: 'read' })
    const { told } = await listAll()
    expect(told).toMatchObject([{ author: { remoteId: null, name: 'sam_p' } }])
  })
})

describe('what changed since the cursor', () => {
  test('a new answer, a hiding and a deletion, and nothing else', async () => {
    const [top, hidden, erased] = [
      await standIn.write(account, post, 'Top'),
      await standIn.write(account, post, 'Hidden soon'),
      await standIn.write(account, post, 'Erased soon'),
    ]
    const { told, cursor } = await listAll()
    await standIn.write(account, post, 'An answer', { parentId: top })
    await standIn.erase(erased)
    const comment = told.find(({ remoteId }) => remoteId === hidden)!
    expect((await connector().comments!.act({ account, comment, act: 'hide' })).kind).toBe('done')
    const second = await listAll(cursor)
    expect(texts(second.told).toSorted()).toEqual(['gone ', 'hidden Hidden soon', 'visible An answer'])
    expect((await listAll(second.cursor)).told).toEqual([])
  })

  test('with a post that is gone its comments are', async () => {
    await standIn.write(account, post, 'Hooray')
    const { cursor } = await listAll()
    await connector().remove({ account, remoteId: post })
    expect(texts((await listAll(cursor)).told)).toEqual(['gone '])
  })

  test('another account’s key sees nothing, and that is not taken for a deletion', async () => {
    await standIn.write(account, post, 'Hooray')
    const { cursor } = await listAll()
    const other = await standIn.makeAccount({ name: 'Elmgrove', slug: `elm${accounts}` })
    const asked = { account: { ...account, token: other.token }, cursor, posts: [post] }
    expect((await failure(connector().comments!.list(asked))).kind).toBe('permission')
  })

  test.each([
    ['expired', 'expired'],
    ['rate', 'rate'],
    ['500', 'unavailable'],
  ])('%s is a failure, never silence', async (kind, expected) => {
    await standIn.fault({ kind, on: 'read' })
    expect((await failure(listAll())).kind).toBe(expected)
  })
})

describe('acts', () => {
  let comment: Incoming
  beforeEach(async () => {
    await standIn.write(account, post, 'Rude', { author: 'sam_p' })
    comment = (await listAll()).told[0]!
  })
  const act = (name: CommentAct, more: object = {}): Promise<Acted> =>
    connector().comments!.act({ account, comment, act: name, ...more })
  const shown = async () => (await standIn.comments(account)).map(({ text, hidden }) => [text, hidden])

  test('hides, and shows again; a yes that changes nothing is told as such', async () => {
    expect((await act('hide')).kind).toBe('done')
    expect(await shown()).toEqual([['Rude', true]])
    expect((await act('unhide')).kind).toBe('done')
    await standIn.fault({ kind: 'not-applied', on: 'moderate' })
    expect((await act('hide')).kind).toBe('not-applied')
    expect(await shown()).toEqual([['Rude', false]])
  })

  test('answers, and finds a lost answer in the list', async () => {
    const answered = await act('reply', { text: 'Please be kind' })
    expect(answered).toMatchObject({ kind: 'done', remoteId: expect.any(String) })
    await standIn.fault({ kind: 'timeout-after-accept', on: 'reply' })
    expect((await failure(act('reply', { text: 'Once more' }))).kind).toBe('ambiguous')
    expect(texts((await listAll()).told)).toContain('visible Once more')
    await expect(act('reply', { text: '' })).rejects.toThrow(RangeError)
  })

  test('deletes, and a second time it is gone already', async () => {
    await standIn.fault({ kind: 'not-applied', on: 'remove' })
    expect((await act('delete')).kind).toBe('not-applied')
    expect((await act('delete')).kind).toBe('done')
    expect(await shown()).toEqual([])
    for (const name of ['delete', 'hide', 'reply'] as const) {
      expect((await act(name, { text: 'Too late' })).kind).toBe('already')
    }
    const other = await standIn.makeAccount({ name: 'Elmgrove', slug: `grove${accounts}` })
    const foreign = { account: { ...account, token: other.token } }
    expect((await failure(act('delete', foreign))).kind).toBe('permission')
  })

  test('a person blocks, from the writer’s profile', async () => {
    for (const name of ['block', 'unblock', 'mute'] as const) {
      expect(await act(name)).toMatchObject({
        kind: 'assisted',
        pack: { task: 'moderate', openUrl: 'https://www.instagram.com/sam_p/' },
      })
    }
    expect(await act('reject')).toMatchObject({ kind: 'assisted', pack: { task: 'remove' } })
  })

  test('a mention elsewhere is a person’s to deal with, whatever is to be done', async () => {
    const calls = (await standIn.calls()).length
    comment = { ...comment, kind: 'mention' }
    for (const name of ['hide', 'unhide', 'delete', 'reply', 'block'] as const) {
      const acted = await act(name, { text: 'Hello' })
      expect(acted.kind).toBe('assisted')
    }
    expect((await standIn.calls()).length).toBe(calls)
  })

  test('a refusal does not send the author of a post looking for a fault in it', async () => {
    await standIn.fault({ kind: 'blocked', on: 'moderate' })
    expect(await failure(act('hide'))).toMatchObject({
      kind: 'content',
      sentence: 'Instagram will not do this here. Do it by hand on Instagram.',
    })
    await standIn.fault({ kind: 'expired', on: 'moderate' })
    expect((await failure(act('hide'))).kind).toBe('expired')
  })
})
