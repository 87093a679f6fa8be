import { expect, test } from 'vitest'
import { spanOf } from './span.ts'

test.each([
  [null, '–'],
  [0.4, '1 min'],
  [42, '42 min'],
  [150, '3 h'],
  [47 * 60, '47 h'],
  [72 * 60, '3 days'],
])('%s minutes are %s', (minutes, words) => {
  expect(spanOf(minutes)).toBe(words)
})
