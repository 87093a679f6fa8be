import fc from 'fast-check'
import { expect, test } from 'vitest'
import { termStart } from './term.ts'

test('autumn, spring and summer each begin on their own day', () => {
  expect(termStart('2026-11-24')).toBe('2026-09-01')
  expect(termStart('2026-09-01')).toBe('2026-09-01')
  expect(termStart('2026-08-31')).toBe('2026-04-15')
  expect(termStart('2027-01-01')).toBe('2027-01-01')
  expect(termStart('2027-04-14')).toBe('2027-01-01')
})

test('a term has begun on any day, less than half a year ago', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
      date => {
        const today = date.toISOString().slice(0, 10)
        const start = termStart(today)
        const days = (Date.parse(today) - Date.parse(start)) / 86_400_000
        expect(days).toBeGreaterThanOrEqual(0)
        expect(days).toBeLessThan(183)
      },
    ),
  )
})
