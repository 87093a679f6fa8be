import { expect, test } from 'vitest'
import { commentInCase } from './case-comment-shown.ts'

type InCase = Parameters<typeof commentInCase>[0]
const now = '2026-05-04T15:00:00Z'
const around = { network: 'Facebook', now, suspectedImage: false }
const action = (decision: 'keep' | 'hide' | 'remove', act: string | null, more: object = {}) =>
  ({
    decision,
    act,
    byHand: false,
    allowed: true,
    confirm: false,
    why: null,
    ...more,
  }) as InCase['actions'][number]
const all = [action('keep', null), action('remove', 'delete'), action('hide', 'hide')]

const comment: InCase = {
  id: 'c1',
  accountId: 'a1',
  channel: 'facebook',
  kind: 'comment',
  text: 'I know where she lives',
  author: { name: 'Jo Penrose', remoteId: 'w1', profileUrl: null },
  attachments: [],
  state: 'visible',
  ours: false,
  route: 'safeguarding',
  at: '2026-05-04T14:30:00Z',
  firstSeenAt: '2026-05-04T14:30:00Z',
  changedAt: '2026-05-04T14:30:00Z',
  version: 1,
  permalink: 'https://network.example/c1',
  postRemoteId: null,
  parentRemoteId: null,
  publicationId: null,
  limit: null,
  itemVersion: 3,
  actions: all,
  decided: null,
  backWhy: null,
}
const shown = (more: Partial<InCase> = {}, other: Partial<typeof around> = {}) =>
  commentInCase({ ...comment, ...more }, { ...around, ...other })
const ways = (more: Partial<InCase>) => shown(more).ways.map(({ label }) => label)

test('what everybody can read says so, and hiding comes before removing', () => {
  expect(shown().standing).toBe('Everybody can read it on Facebook.')
  expect(ways({})).toEqual(['Hide on Facebook', 'Remove from Facebook'])
})

test('what was hidden can still be removed, and what is gone or a message offers nothing', () => {
  const decided = { decision: 'hide' as const, by: 'Mrs Whitlock', at: now }
  expect(ways({ state: 'hidden', decided, actions: [action('remove', 'delete')] })).toEqual([
    'Remove from Facebook',
  ])
  expect(shown({ state: 'hidden', decided }).standing).toMatch(
    /^It is hidden on Facebook. Mrs Whitlock hid it/,
  )
  expect(ways({ state: 'gone' })).toEqual([])
  expect(ways({ kind: 'direct-message' })).toEqual([])
})

test('where removing comes to hiding there is one button, and a network that can do nothing has it done by hand', () => {
  expect(ways({ actions: [action('remove', 'hide'), action('hide', 'hide')] })).toEqual(['Hide on Facebook'])
  const hide = action('hide', null, { allowed: false })
  expect(ways({ actions: [action('remove', 'delete', { byHand: true }), hide] })).toEqual([
    'Remove from Facebook by hand',
  ])
})

test('its link is one, unless it may lead to an indecent image of a child or is no address of the web', () => {
  expect(shown().link).toBe('https://network.example/c1')
  expect(shown({}, { suspectedImage: true }).link).toBeNull()
  expect(shown({ permalink: 'javascript:alert(1)' }).link).toBeNull()
})
