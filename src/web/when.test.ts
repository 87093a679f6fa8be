import { describe, expect, test } from 'vitest'
import { clockOf, dateOf, dayOf, momentOf, sameDay, shortDayOf } from './when.ts'

describe('times as people read them', () => {
  test('a winter instant is its own clock, a summer one an hour later', () => {
    expect(clockOf('2026-11-24T15:30:00Z')).toBe('15:30')
    expect(clockOf('2026-07-03T15:30:00Z')).toBe('16:30')
  })
  test('midnight is 00:00, never 24:00', () => {
    expect(clockOf('2026-11-24T00:00:00Z')).toBe('00:00')
  })
  test('days carry no comma', () => {
    expect(dayOf('2026-11-30T09:00:00Z')).toBe('Monday 30 November')
    expect(dateOf('2027-08-31T12:00:00Z')).toBe('31 August 2027')
    expect(shortDayOf('2026-11-03T12:00:00Z')).toBe('3 Nov')
  })
  test('the day changes at midnight in London, not in UTC', () => {
    expect(sameDay('2026-07-03T23:30:00Z', '2026-07-03T22:30:00Z')).toBe(false)
    expect(sameDay('2026-07-03T23:30:00Z', '2026-07-04T08:00:00Z')).toBe(true)
  })
  test('today is said, another day is named', () => {
    expect(momentOf('2026-11-24T15:30:00Z', '2026-11-24T10:00:00Z')).toBe('today at 15:30')
    expect(momentOf('2026-11-30T15:30:00Z', '2026-11-24T10:00:00Z')).toBe('Monday 30 November at 15:30')
  })
})
