import { expect, test } from 'vitest'
import { ApiError } from '../../api/error.ts'
import { fasterWords } from './faster-words.ts'

const conflict = (details: Record<string, unknown>) =>
  new ApiError(409, 'conflict', 'It has changed.', [], details)
const at = '2026-11-24T11:48:00Z'

test('somebody who was faster is named, with the time, and what happened to yours', () => {
  expect(fasterWords(conflict({ who: 'Mr Hughes', at, until: null }), 'remove')).toEqual({
    who: 'Mr Hughes decided this at 11:48.',
    what: 'Your choice, to remove it, was not used.',
  })
})

test('somebody who has it is named with until when', () => {
  expect(fasterWords(conflict({ who: 'Mr Hughes', at: null, until: at }), 'keep')?.who).toBe(
    'Mr Hughes has this until 11:48.',
  )
})

test('a conflict with nobody in it says what the server says; a fault is none', () => {
  expect(fasterWords(conflict({}), 'hide')?.who).toBe('It has changed.')
  expect(fasterWords(new ApiError(500, 'broken', 'x'), 'hide')).toBeNull()
})
