import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FixedClock, isCurrent, londonDate, londonInstant } from './clock.ts'

describe('the date in London', () => {
  test.each([
    ['2026-01-15T23:59:59.999Z', '2026-01-15'],
    ['2026-01-16T00:00:00.000Z', '2026-01-16'],
    // In summer the day ends at eleven in the evening, UTC.
    ['2026-07-15T22:59:59.999Z', '2026-07-15'],
    ['2026-07-15T23:00:00.000Z', '2026-07-16'],
    ['2026-08-31T23:00:00.000Z', '2026-09-01'],
  ])('at %s is %s', (at, date) => {
    expect(londonDate(new Date(at))).toBe(date)
  })
})

describe('a local time', () => {
  test.each([
    ['is UTC in winter', '2026-11-24T15:30', '2026-11-24T15:30:00.000Z'],
    ['is an hour ahead in summer', '2026-06-24T15:30', '2026-06-24T14:30:00.000Z'],
    ['that is skipped in March moves forward', '2026-03-29T01:30', '2026-03-29T01:30:00.000Z'],
    ['that comes twice in October is the first', '2026-10-25T01:30', '2026-10-25T00:30:00.000Z'],
  ])('%s', (_what, local, instant) => {
    expect(londonInstant(local).toISOString()).toBe(instant)
  })

  test.each(['tomorrow', '2026-02-30T10:00', '2026-11-24T25:00', ''])('%j is none', text => {
    expect(() => londonInstant(text)).toThrow(RangeError)
  })

  test('of every date falls on that date', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        date => {
          const day = date.toISOString().slice(0, 10)
          expect(londonDate(londonInstant(`${day}T00:00`))).toBe(day)
          expect(londonDate(londonInstant(`${day}T23:59:59`))).toBe(day)
        },
      ),
    )
  })
})

test('a period counts on its first day and on its last', () => {
  const term = { from: '2026-09-01', until: '2026-12-18' }
  const on = ['2026-08-31', '2026-09-01', '2026-12-18', '2026-12-19'].map(day => isCurrent(term, day))
  expect(on).toEqual([false, true, true, false])
  expect(isCurrent({ from: '2026-09-01', until: null }, '9999-12-31')).toBe(true)
})

test('a clock that stands still moves only when it is told, and lends no handle on itself', () => {
  const clock = new FixedClock('2026-11-24T10:00:00Z')
  clock.now().setFullYear(1999)
  clock.advance({ days: 1, hours: 2, minutes: 3, seconds: 4 })
  expect(clock.now().toISOString()).toBe('2026-11-25T12:03:04.000Z')
  clock.set('2026-01-01T00:00:00Z')
  expect(clock.now().toISOString()).toBe('2026-01-01T00:00:00.000Z')
})
