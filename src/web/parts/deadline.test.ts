import { expect, test } from 'vitest'
import { secondsUntil } from './deadline.ts'

const until = '2026-11-24T12:00:10.000Z'

test('promises no second more than there is, and none once it is over', () => {
  expect(secondsUntil(until, Date.parse('2026-11-24T12:00:00.000Z'))).toBe(10)
  expect(secondsUntil(until, Date.parse('2026-11-24T12:00:00.400Z'))).toBe(9)
  expect(secondsUntil(until, Date.parse('2026-11-24T12:00:09.900Z'))).toBe(0)
  expect(secondsUntil(until, Date.parse('2026-11-24T12:05:00.000Z'))).toBe(0)
})
