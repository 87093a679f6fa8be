import { expect, test } from 'vitest'
import { channelRef } from '../channel-ref.ts'
import { deskItemOf, type QueueItem } from './item-shown.ts'

const now = '2026-11-24T11:58:00Z'
const channel = (id: string) => channelRef([{ id: 'chatter', label: 'Chatter', kind: 'public' }], id)

const comment: QueueItem['comment'] = {
  id: 'c1',
  accountId: 'a1',
  channel: 'chatter',
  kind: 'comment',
  text: 'You are useless.',
  author: { name: 'Gaz P.', remoteId: null, profileUrl: null },
  attachments: [],
  state: 'visible',
  ours: false,
  route: 'none',
  at: '2026-11-24T09:47:00Z',
  firstSeenAt: now,
  changedAt: now,
  version: 1,
  permalink: null,
  postRemoteId: 'p1',
  parentRemoteId: null,
  publicationId: 'u1',
  limit: null,
}

const queued = (more: Partial<QueueItem> = {}): QueueItem => ({
  id: 'c1',
  version: 3,
  comment,
  hasScreenshot: false,
  reports: [],
  postTitle: 'Harvest festival',
  lead: 'Mrs Doyle',
  complaints: null,
  proposal: 'remove',
  labels: [{ label: 'abusive', score: 0.96, start: 8, end: 15 }],
  findings: [
    {
      rule: 'abusive',
      label: 'abusive',
      ground: 'abusive',
      clause: '2.5-delete-abusive',
      gap: null,
      action: 'remove',
      score: 0.96,
      start: 8,
      end: 15,
      text: 'useless',
      message: 'This attacks or insults somebody.',
    },
  ],
  hurts: true,
  alone: null,
  route: 'none',
  urgency: 'high',
  unreadWhy: null,
  backWhy: null,
  enteredAt: '2026-11-24T09:50:00Z',
  dueAt: '2026-11-24T13:50:00Z',
  isLate: false,
  held: null,
  actions: [],
  ...more,
})
const shown = (more: Partial<QueueItem> = {}) => deskItemOf(queued(more), channel, now)
const withComment = (more: Partial<QueueItem['comment']>) => shown({ comment: { ...comment, ...more } })

test('an item is shown with its writer, its place, its clock and its marks', () => {
  expect(shown()).toMatchObject({
    id: 'c1',
    version: 3,
    gist: 'Abuse',
    reason: 'abuse',
    where: 'Under “Harvest festival”',
    lead: 'Mrs Doyle',
    complaints: 'whoever looks after complaints',
    author: { name: 'Gaz P.', note: 'Today at 09:47' },
    text: 'You are useless.',
    remarks: [],
  })
  expect(shown().findings).toMatchObject([
    { decision: 'refuse', start: 8, end: 15, clause: { section: '2.5', title: 'Delete abusive' } },
  ])
})

test('what no machine read says why; what came back says why', () => {
  const { remarks, gist } = shown({
    proposal: null,
    labels: [],
    findings: [],
    unreadWhy: 'The checker did not answer in time.',
    backWhy: 'The network did not remove it.',
  })
  expect(remarks).toEqual(['The network did not remove it.', 'The checker did not answer in time.'])
  expect(gist).toBe('No machine has read it')
})

test('what may not be kept says so, and what has no words has none', () => {
  const limit = { textUntil: now, authorUntil: now, says: 'Chatter lets nobody keep this for longer.' }
  expect(withComment({ text: null, limit })).toMatchObject({ text: null, noWords: limit.says })
  expect(withComment({ text: '' })).toMatchObject({ text: null, noWords: 'It has no words.' })
})

test('an edit, a reply, a hidden one and one that somebody has are told', () => {
  expect(withComment({ version: 2 }).author.note).toBe('Today at 09:47 · edited since')
  expect(withComment({ parentRemoteId: 'x' }).where).toBe('An answer to a comment under “Harvest festival”')
  expect(withComment({ kind: 'direct-message' }).where).toContain('private message')
  expect(withComment({ state: 'hidden' }).remarks).toHaveLength(1)
  const held = { by: 'Mr Hughes', isYou: false, until: now }
  expect(shown({ held }).remarks).toEqual(['Mr Hughes has this at the moment.'])
  expect(shown({ held: { ...held, isYou: true } }).remarks).toEqual([])
})
