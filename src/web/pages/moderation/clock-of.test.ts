import { expect, test } from 'vitest'
import { leftOf } from './clock-of.ts'

const item = { enteredAt: '2026-11-24T10:00:00Z', dueAt: '2026-11-24T14:00:00Z' }
const at = (time: string) => leftOf(item, `2026-11-24T${time}:00Z`)

test('a clock says what is left, and is calm while there is time', () => {
  expect(at('12:20')).toMatchObject({ short: '1 h 40', mood: 'calm' })
  expect(at('10:58').short).toBe('3 h')
  expect(at('11:00')).toEqual({ short: '3 h', part: 0.75, mood: 'calm' })
})

test('it is soon in the last quarter, and late when the time is over', () => {
  expect(at('13:38')).toMatchObject({ short: '22 min', mood: 'soon' })
  expect(at('14:00')).toEqual({ short: 'late', part: 0, mood: 'late' })
})

test('what has days is told in days', () => {
  const slow = { enteredAt: '2026-11-21T10:00:00Z', dueAt: '2026-11-27T10:00:00Z' }
  expect(leftOf(slow, '2026-11-24T10:00:00Z').short).toBe('3 days')
  expect(leftOf(slow, '2026-11-26T10:00:00Z').short).toBe('1 day')
})

test('a time of no length is over or full, never a number that is none', () => {
  const now = '2026-11-24T09:00:00Z'
  expect(leftOf({ enteredAt: item.dueAt, dueAt: item.dueAt }, now).part).toBe(0)
})
