import { expect, test } from 'vitest'
import { dateOf, endOf } from './times.ts'

const now = new Date('2026-11-24T09:00:00Z')

test('a lifetime is counted in seconds from now', () => {
  expect(endOf(now, 7200)).toEqual(new Date('2026-11-24T11:00:00Z'))
})

test.each([0, -1, Number.NaN, Infinity, 1e300, '7200', null, undefined, {}])('%j is no lifetime', seconds => {
  expect(endOf(now, seconds)).toBeNull()
})

test.each([1e300, Infinity, Number.NaN, '1', null, [1]])('%j is no date', ms => {
  expect(dateOf(ms)).toBeNull()
})

test('a number of milliseconds is one', () => {
  expect(dateOf(now.getTime())).toEqual(now)
})
