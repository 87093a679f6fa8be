import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultUntil } from './school-year.ts'

test.each([
  ['2026-09-01', '2027-08-31'],
  ['2026-11-24', '2027-08-31'],
  ['2027-01-01', '2027-08-31'],
  ['2027-08-30', '2027-08-31'],
  ['2027-08-31', '2027-08-31'],
])('what starts on %s lasts for the school year, until %s', (from, until) => {
  expect(defaultUntil(from, 'school-year')).toBe(until)
})

test.each([
  ['2026-09-01', '2026-12-31'],
  ['2027-01-01', '2027-04-30'],
  ['2027-05-01', '2027-08-31'],
])('where the pack says a term, from %s until %s', (from, until) => {
  expect(defaultUntil(from, 'term')).toBe(until)
})

test('where the pack says so, it ends only when somebody revokes it', () => {
  expect(defaultUntil('2026-09-01', 'until-revoked') > '2999').toBe(true)
})

test('an end is never before the start, and a school year never longer than a year', () => {
  const day = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map(date => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(day, from => {
      const until = defaultUntil(from, 'school-year')
      expect(until >= from).toBe(true)
      expect(Date.parse(until) - Date.parse(from)).toBeLessThan(366 * 86_400_000)
    }),
  )
})
