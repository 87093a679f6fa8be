import { expect, test } from 'vitest'
import { newestFirst, postRows, stageOf, standing, statesOf } from './post-row.ts'
import { titleOf } from './title-of.ts'

const row = (over: Partial<Parameters<typeof postRows>[0][number]> = {}) => ({
  variantId: 'v1',
  postId: 'p1',
  title: 'Cross-country',
  excerpt: 'What a morning',
  author: 'Mr Okafor',
  channel: 'facebook',
  account: 'Heron Lane',
  state: 'draft' as const,
  stoppedWhy: null,
  scheduledFor: null,
  permalink: null,
  byHand: false,
  awaitsLook: false,
  trouble: null,
  updatedAt: '2026-11-24T10:00:00.000Z',
  ...over,
})
const channel = (id: string) => ({ id, name: id, letters: id.slice(0, 2), audience: 'public' as const })

test('a post with two accounts is one row; the one that is least far speaks', () => {
  const rows = postRows(
    [row({ state: 'published' }), row({ variantId: 'v2', channel: 'dojo', state: 'submitted' })],
    channel,
  )
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ stage: 'waiting', words: 'On hold: waits for a decision', verdict: 'hold' })
  expect(rows[0]?.channels.map(({ id }) => id)).toEqual(['facebook', 'dojo'])
})

test('every state has its stage, and each stage its states', () => {
  for (const [state, stage] of Object.entries(stageOf)) expect(statesOf(stage)).toContain(state)
})

test('what came twice from two questions stands once, newest first', () => {
  const older = row({ variantId: 'v0', updatedAt: '2026-11-23T10:00:00.000Z' })
  expect(newestFirst([older, row(), row()]).map(({ variantId }) => variantId)).toEqual(['v1', 'v0'])
})

test('what a person has to do by hand, and what went wrong, come before the state', () => {
  expect(standing({ state: 'approved', byHand: true, awaitsLook: false, trouble: null }).words).toContain(
    'posted by hand',
  )
  expect(standing({ state: 'removing', byHand: true, awaitsLook: false, trouble: null }).words).toContain(
    'taken down by hand',
  )
  const film = standing({ state: 'sending', byHand: true, awaitsLook: true, trouble: null })
  expect(film).toEqual({ verdict: 'hold', words: 'On hold: to be looked at where it lies' })
  expect(standing({ state: 'sending', byHand: false, awaitsLook: false, trouble: 'gone' }).verdict).toBe(
    'hold',
  )
})

test('a post that was begun without words is called by its first line', () => {
  expect(titleOf('Untitled', 'Sports day\nCome all')).toBe('Sports day')
  expect(titleOf('Mine', 'Sports day')).toBe('Mine')
  expect(titleOf('Untitled', '')).toBe('')
  expect(titleOf('Untitled', 'word '.repeat(40)).length).toBeLessThanOrEqual(61)
})
