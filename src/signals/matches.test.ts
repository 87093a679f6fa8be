import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchesOf } from './matches.ts'

const found = (text: string, pattern: RegExp) =>
  matchesOf(text, pattern).map(match => [match.index, match[0]])

test('matches are given in order, with their places', () => {
  expect(found('7 and 12', /\d+/g)).toEqual([
    [0, '7'],
    [6, '12'],
  ])
})

test('a pattern may be used for one text after the other', () => {
  const pattern = /a/g
  expect(found('ba', pattern)).toEqual([[1, 'a']])
  expect(found('a', pattern)).toEqual([[0, 'a']])
})

test('the same places as matchAll, also for empty matches', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b', ' ') }),
      fc.constantFrom(/a/g, /a*/g, /(?<=b)a/g, /\b/g),
      (text, pattern) => {
        expect(found(text, pattern)).toEqual(
          Array.from(text.matchAll(pattern), match => [match.index, match[0]]),
        )
      },
    ),
  )
})
