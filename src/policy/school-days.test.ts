import fc from 'fast-check'
import { expect, test } from 'vitest'
import { londonDate } from '../platform/clock.ts'
import { isSchoolDay, schoolDaysAfter } from './school-days.ts'
import { dlpt } from './testing/dlpt.ts'

test.each([
  ['within a week', '2026-11-23T10:00:00Z', 4, '2026-11-27T10:00:00.000Z'],
  ['over a weekend', '2026-11-23T10:00:00Z', 5, '2026-11-30T10:00:00.000Z'],
  ['from a weekend', '2026-11-28T10:00:00Z', 1, '2026-11-30T10:00:00.000Z'],
  [
    'over half term, and the night on which clocks go back',
    '2026-10-23T09:00:00Z',
    1,
    '2026-11-02T10:00:00.000Z',
  ],
  ['over the Christmas holidays', '2026-12-18T12:00:00Z', 5, '2027-01-08T12:00:00.000Z'],
  ['over the summer', '2026-07-21T12:00:00Z', 1, '2026-09-01T12:00:00.000Z'],
])('%s', (_what, from, days, until) => {
  expect(schoolDaysAfter(dlpt, new Date(from), days).toISOString()).toBe(until)
})

test('a pack without holidays counts the days of the week', () => {
  const pack = { settings: { ...dlpt.settings, schoolHolidays: [] } }
  expect(schoolDaysAfter(pack, new Date('2026-12-24T12:00:00Z'), 2).toISOString()).toBe(
    '2026-12-28T12:00:00.000Z',
  )
})

test('is always a school day, and one more is later', () => {
  const instants = fc.date({ min: new Date('2025-09-01'), max: new Date('2029-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(instants, fc.integer({ min: 1, max: 40 }), (at, days) => {
      const due = schoolDaysAfter(dlpt, at, days)
      expect(isSchoolDay(dlpt, londonDate(due))).toBe(true)
      expect(schoolDaysAfter(dlpt, at, days + 1).getTime()).toBeGreaterThan(due.getTime())
    }),
  )
})
