import { describe, expect, test } from 'vitest'
import type { ReconcileQuestion } from '../connector.ts'
import { ConnectorFailure } from '../failure.ts'
import { reconcileByText } from './reconcile-by-text.ts'
import type { Looking } from './reconcile-by-text.ts'
import type { StandingPost } from '../standing.ts'

const now = new Date('2026-11-24T10:00:00Z')
const question: ReconcileQuestion = {
  account: { remoteId: '1', name: 'Oakfield', token: 't' },
  content: { text: 'Hello', link: null, pictures: [] },
  since: new Date('2026-11-24T09:00:00.900Z'),
}
const post = (remoteId: string, text: string, time: string, unseen = false): StandingPost => ({
  remoteId,
  text,
  createdAt: new Date(`2026-11-24T${time}Z`),
  permalink: `https://network.example/${remoteId}`,
  visibility: unseen ? 'private' : 'public',
})
const among = (posts: readonly StandingPost[] | null, more: Partial<Looking> = {}): Looking => ({
  now,
  settleSeconds: 60,
  wanted: 'Hello',
  read: async () => posts,
  ...more,
})

describe('our post among those of the account', () => {
  test('is the one with its text since the attempt, given two minutes between the clocks', async () => {
    const found = { kind: 'found', remoteId: '1', permalink: 'https://network.example/1' }
    expect(await reconcileByText(question, among([post('1', 'Hello', '08:58:01')]))).toEqual(found)
    const old = await reconcileByText(question, among([post('1', 'Hello', '08:58:00')]))
    expect(old).toEqual({ kind: 'absent' })
  })

  test('is looked for from two minutes before the attempt', async () => {
    const asked: Date[] = []
    const read = async (earliest: Date) => (asked.push(earliest), [])
    await reconcileByText(question, among([], { read }))
    expect(asked).toEqual([new Date('2026-11-24T08:58:00.900Z')])
  })

  test('may differ in white space and in how an accent is composed, and in no word', async () => {
    const posts = [post('1', 'Cafe\u0301\nat  three', '09:01:00')]
    expect(await reconcileByText(question, among(posts, { wanted: ' Café at three ' }))).toMatchObject({
      kind: 'found',
    })
    expect(await reconcileByText(question, among(posts, { wanted: 'Café at four' }))).toEqual({
      kind: 'absent',
    })
  })

  test('may differ in what this network’s readers cannot tell apart', async () => {
    const sees = (text: string): string => text.toLowerCase()
    const posts = [post('1', 'HELLO', '09:01:00')]
    expect(await reconcileByText(question, among(posts, { sees }))).toMatchObject({ kind: 'found' })
  })

  test('is none that belongs to another publication', async () => {
    const twins = [post('2', 'Hello', '09:02:00'), post('1', 'Hello', '09:01:00')]
    expect(await reconcileByText({ ...question, claimed: ['2'] }, among(twins))).toMatchObject({
      remoteId: '1',
    })
    expect(await reconcileByText({ ...question, claimed: ['1', '2'] }, among(twins))).toEqual({
      kind: 'absent',
    })
  })
})

describe('a person is asked', () => {
  test('when two could be ours', async () => {
    const twins = [post('2', 'Hello', '09:02:00'), post('1', 'Hello', '09:01:00')]
    expect(await reconcileByText(question, among(twins))).toEqual({
      kind: 'unsure',
      why: 'Several posts on the page have this text. Say which one is ours.',
      lookAgainAt: null,
    })
  })

  test('when there is more than is read', async () => {
    expect(await reconcileByText(question, among(null))).toEqual({
      kind: 'unsure',
      why: 'Too much was posted since. Look for this post on the page.',
      lookAgainAt: null,
    })
  })

  test('in the words that fit the network', async () => {
    const askFor = { tooMany: 'Too many films.', twins: 'Which film?' }
    expect(await reconcileByText(question, among(null, { askFor }))).toMatchObject({ why: 'Too many films.' })
  })
})

describe('what is not public', () => {
  const left = post('3', 'Hello', '09:01:00', true)

  test('is handed back to go on with, once the network has settled', async () => {
    expect(await reconcileByText(question, among([left]))).toEqual({ kind: 'absent', staged: '3' })
    const since = new Date('2026-11-24T09:59:30Z')
    const late = post('3', 'Hello', '09:59:40', true)
    expect(await reconcileByText({ ...question, since }, among([late]))).toEqual({
      kind: 'unsure',
      why: 'It may still appear. Copybook looks again.',
      lookAgainAt: new Date('2026-11-24T10:00:30Z'),
    })
  })

  test('is no twin of what is', async () => {
    const both = [left, post('1', 'Hello', '09:01:00')]
    expect(await reconcileByText(question, among(both))).toMatchObject({ kind: 'found', remoteId: '1' })
  })
})

describe('silence', () => {
  test('is no absence before the network has settled, which counts from the end of the attempt', async () => {
    const endedAt = new Date('2026-11-24T09:59:30Z')
    expect(await reconcileByText({ ...question, endedAt }, among([]))).toMatchObject({
      kind: 'unsure',
      lookAgainAt: new Date('2026-11-24T10:00:30Z'),
    })
    expect(await reconcileByText(question, among([]))).toEqual({ kind: 'absent' })
  })

  test('of a network that cannot be asked is looked into again, at its own time where it names one', async () => {
    const retryAt = new Date('2026-11-24T10:07:00Z')
    const refusing = (more: object) => () => Promise.reject(new ConnectorFailure('rate', 'Facebook', more))
    const ask = (more: object) => reconcileByText(question, among([], { read: refusing(more) }))
    expect(await ask({ retryAt })).toMatchObject({ kind: 'unsure', lookAgainAt: retryAt })
    expect(await ask({})).toEqual({
      kind: 'unsure',
      why: expect.stringContaining('Facebook'),
      lookAgainAt: new Date('2026-11-24T10:01:00Z'),
    })
  })

  test('of ours is a defect and stays one', async () => {
    const read = () => Promise.reject(new TypeError('defect'))
    await expect(reconcileByText(question, among([], { read }))).rejects.toThrow(TypeError)
  })
})
