import { expect, test } from 'vitest'
import { outcomeOf } from './decided-shown.ts'

test('what came of a decision is said truly', () => {
  expect(outcomeOf({ act: 'reply', state: 'done', failure: null })).toBe('Answered')
  expect(outcomeOf({ act: 'delete', state: 'waiting', failure: null })).toBe(
    'Taken away: it waits for the network',
  )
  expect(outcomeOf({ act: 'hide', state: 'failed', failure: 'The page is closed.' })).toBe(
    'Hidden: it did not work. The page is closed.',
  )
})
