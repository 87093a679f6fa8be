import { expect, test } from 'vitest'
import { soFarOf, type History } from './history-shown.ts'

type Past = History['decisions'][number]

const past = (id: string, more: Partial<Past> = {}): Past => ({
  id,
  commentId: `c${id}`,
  at: '2026-10-02T09:00:00Z',
  channel: 'chatter',
  decision: 'remove',
  reason: 'abuse',
  by: 'Mrs Whitlock',
  undone: false,
  strike: true,
  ...more,
})
const history = (more: Partial<History> = {}): History => ({
  strikes: 2,
  limit: 3,
  days: 90,
  says: '2 strikes.',
  adds: [],
  why: null,
  decisions: [past('1')],
  linked: [],
  block: null,
  proposal: null,
  atOnce: [],
  ...more,
})

test('what was taken away is told with its reason, its day and who did it', () => {
  const decisions = [past('2', { by: 'Mr Hughes', reason: 'spam' }), past('1')]
  expect(soFarOf(history({ decisions }), 'Mr Hughes').history).toEqual([
    { id: '2', on: 'Friday 2 October', words: 'Removed as spam by you' },
    { id: '1', on: 'Friday 2 October', words: 'Removed as abuse by Mrs Whitlock' },
  ])
})

test('what was undone, and what was kept, is nobody’s stain', () => {
  const decisions = [past('3', { undone: true }), past('4', { decision: 'keep', reason: null })]
  const shown = soFarOf(history({ strikes: 0, decisions, says: 'No strikes.' }), 'x')
  expect(shown.history).toEqual([])
  expect(shown.said).toBe('1 comment before, all kept. No strikes.')
})

test('where nothing may be counted, it says why and shows no tally', () => {
  const why = 'Chatter lets nobody keep what members write.'
  expect(soFarOf(history({ strikes: null, why, decisions: [] }), 'x')).toMatchObject({ strikes: null, why })
})
