import { expect, test } from 'vitest'
import { nearest } from './nearest.ts'

test.each([
  ['trsut', 'trust'],
  ['titel', 'title'],
  ['owner', 'owner'],
  ['OWNER', 'owner'],
  ['ownre', 'owner'],
  ['aprovedBy', 'approvedBy'],
])('%s is probably %s', (word, meant) => {
  expect(nearest(word, ['id', 'trust', 'title', 'owner', 'approvedBy'])).toBe(meant)
})

test('a word that is like none is guessed at by nobody', () => {
  expect(nearest('colourful', ['id', 'trust', 'title'])).toBeNull()
  expect(nearest('x', [])).toBeNull()
})
