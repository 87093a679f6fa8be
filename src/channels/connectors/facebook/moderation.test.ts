import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { FixedClock } from '../../../platform/clock.ts'
import { createHttpOut } from '../../../platform/http-out.ts'
import type { ConnectedAccount } from '../connector.ts'
import { facebook } from './facebook.ts'
import { ConnectorFailure } from '../failure.ts'
import type { Acted, CommentAct, Incoming } from '../incoming.ts'
import { startStandInFacebook } from '../testing/stand-in-facebook.ts'
import type { StandInFacebook } from '../testing/stand-in-facebook.ts'

let standIn: StandInFacebook
let account: ConnectedAccount
let post: string
let comment: Incoming
let pages = 0
const clock = new FixedClock(new Date())

beforeAll(async () => void (standIn = await startStandInFacebook()), 30_000)
afterAll(() => standIn.stop())
beforeEach(async () => {
  pages += 1
  account = await standIn.makePage({ name: 'Oakfield Primary', slug: `oakfield-${pages}` })
  await standIn.clearFaults()
  const content = { text: 'Snow day', link: null, pictures: [] }
  const published = await connector().publish({ account, content, idempotencyKey: 'k' })
  post = published.kind === 'published' ? published.remoteId : ''
  await standIn.write(account, post, 'Rude', { author: 'Sam' })
  const page = await connector().comments!.list({ account, cursor: null, posts: [post] })
  comment = page.comments[0]!
})

const connector = () => {
  const out = createHttpOut({ allow: [standIn.origin] })
  const http = {
    request: (url: string | URL, init = {}) => out.request(url, { ...init, timeoutMs: 400 }),
  }
  return facebook({ http, clock, origin: standIn.origin })
}

const act = (name: CommentAct, more: object = {}): Promise<Acted> =>
  connector().comments!.act({ account, comment, act: name, ...more })

const shown = async () => (await standIn.comments(account)).map(({ message, hidden }) => [message, hidden])

async function failure(work: Promise<unknown>): Promise<ConnectorFailure> {
  const error = await work.then(
    () => null,
    (error: unknown) => error,
  )
  if (!(error instanceof ConnectorFailure)) throw new Error(`expected a failure, got ${String(error)}`)
  return error
}

test('hides, and shows again', async () => {
  expect(await act('hide')).toMatchObject({ kind: 'done', remoteId: null, network: { status: 200 } })
  expect(await shown()).toEqual([['Rude', true]])
  expect((await act('hide')).kind).toBe('done')
  expect((await act('unhide')).kind).toBe('done')
  expect(await shown()).toEqual([['Rude', false]])
})

test('a yes that changes nothing is told as such', async () => {
  for (const name of ['hide', 'block'] as const) {
    await standIn.fault({ kind: 'not-applied', on: 'moderate' })
    expect((await act(name)).kind).toBe('not-applied')
  }
  await standIn.fault({ kind: 'not-applied', on: 'remove' })
  expect((await act('delete')).kind).toBe('not-applied')
  expect(await shown()).toEqual([['Rude', false]])
})

test('deletes, and a second time it is gone already', async () => {
  expect((await act('delete')).kind).toBe('done')
  expect(await shown()).toEqual([])
  for (const name of ['delete', 'hide', 'unhide', 'reply'] as const) {
    expect(await act(name, { text: 'Too late' })).toMatchObject({ kind: 'already' })
  }
})

test('a comment that another Page’s key may not see is not taken for gone', async () => {
  const other = await standIn.makePage({ name: 'Elmgrove', slug: `elm-${pages}` })
  const asked = act('delete', { account: { ...account, token: other.token } })
  expect((await failure(asked)).kind).toBe('permission')
  expect(await shown()).toHaveLength(1)
})

test('answers below the comment, in the Page’s name', async () => {
  const answered = await act('reply', { text: 'Please be kind' })
  const comments = await standIn.comments(account)
  expect(comments[1]).toMatchObject({ message: 'Please be kind', from: { id: account.remoteId } })
  expect(answered).toMatchObject({ kind: 'done', remoteId: comments[1]!.id })
  await expect(act('reply', { text: ' ' })).rejects.toThrow(RangeError)
})

test('an answer whose outcome is lost is ambiguous, and shows in the list', async () => {
  await standIn.fault({ kind: 'timeout-after-accept', on: 'reply' })
  expect((await failure(act('reply', { text: 'Please be kind' }))).kind).toBe('ambiguous')
  const page = await connector().comments!.list({ account, cursor: null, posts: [post] })
  expect(page.comments.map(({ text }) => text)).toContain('Please be kind')
})

test('blocks the writer, and lets them write again', async () => {
  expect((await act('block')).kind).toBe('done')
  await expect(standIn.write(account, post, 'Again', { author: 'Sam' })).rejects.toThrow('409')
  expect((await act('unblock')).kind).toBe('done')
  await standIn.write(account, post, 'Again', { author: 'Sam' })
})

test('hides, deletes and answers what a visitor wrote', async () => {
  const id = await standIn.visit(account, 'Buy this', { author: 'Jo' })
  const page = await connector().comments!.list({ account, cursor: null, posts: [] })
  comment = page.comments.find(({ remoteId }) => remoteId === id)!
  for (const name of ['reply', 'hide', 'delete'] as const) {
    expect((await act(name, { text: 'No, thank you' })).kind).toBe('done')
  }
  expect((await act('delete')).kind).toBe('already')
})

describe('what only a person can do comes with a pack', () => {
  test.each(['reject', 'mute'] as const)('%s', async name => {
    const acted = await act(name)
    if (acted.kind !== 'assisted') throw new Error(`expected a pack, got ${acted.kind}`)
    expect(acted.pack.checklist[0]).toContain('Oakfield Primary')
    expect(acted.pack.checklist.at(-1)).toBe('Come back here and say what you did.')
  })

  test('whatever is on somebody else’s timeline, but for its writer', async () => {
    const id = await standIn.visit(account, 'At @Oakfield', { author: 'Jo', mention: true })
    const page = await connector().comments!.list({ account, cursor: null, posts: [] })
    comment = page.comments.find(({ remoteId }) => remoteId === id)!
    for (const name of ['hide', 'unhide', 'delete', 'reply'] as const) {
      const acted = await act(name, { text: 'Hello' })
      expect(acted).toMatchObject({ kind: 'assisted', pack: { openUrl: comment.permalink } })
      if (acted.kind === 'assisted') expect(acted.pack.text).toBe(name === 'reply' ? 'Hello' : '')
    }
    expect((await act('block')).kind).toBe('done')
  })

  test('blocking somebody whose id is kept from us, and ourselves', async () => {
    for (const remoteId of [null, account.remoteId]) {
      const author = { ...comment.author, remoteId }
      const acted = await act('block', { comment: { ...comment, author, permalink: null } })
      expect(acted).toMatchObject({
        kind: 'assisted',
        pack: { task: 'moderate', openUrl: `https://www.facebook.com/${account.remoteId}` },
      })
    }
  })
})

describe('failures', () => {
  test.each([
    ['expired', 'expired'],
    ['revoked', 'revoked'],
    ['permission', 'permission'],
    ['rate', 'rate'],
    ['500', 'unavailable'],
    ['500-after-accept', 'unavailable'],
    ['timeout-before-accept', 'unavailable'],
  ])('%s while hiding is %s, and may be repeated', async (kind, expected) => {
    await standIn.fault({ kind, on: 'moderate' })
    expect((await failure(act('hide'))).kind).toBe(expected)
    expect((await act('hide')).kind).toBe('done')
  })

  test('a refusal does not send the author of a post looking for a fault in it', async () => {
    await standIn.fault({ kind: 'blocked', on: 'moderate' })
    expect(await failure(act('hide'))).toMatchObject({
      kind: 'content',
      network: { code: '368' },
      sentence: 'Facebook will not do this here. Do it by hand on Facebook.',
    })
    await standIn.fault({ kind: 'blocked', on: 'reply' })
    expect((await failure(act('reply', { text: 'Hello' }))).sentence).toContain('answer')
  })
})
