import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAY, endOfKey, renewalAgain, renewalDue, warningDue } from './key-life.ts'

const now = new Date('2026-11-23T10:00:00Z')
const after = (ms: number): Date => new Date(now.getTime() + ms)
const HOUR = 3_600_000

describe('when a key is renewed', () => {
  test.each([
    ['two hours', 2 * HOUR, 80 * 60_000],
    ['one hour', HOUR, 40 * 60_000],
    ['60 days', 60 * DAY, 40 * DAY],
    ['3 days', 3 * DAY, 2 * DAY],
    ['3 minutes', 180_000, 90_000],
  ])('of %s', (_life, life, due) => {
    expect(renewalDue(now, after(life))).toEqual(after(due))
  })

  test('always after it was stored and before it dies; a day before for a long one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 400 * DAY }), life => {
        const due = renewalDue(now, after(life)).getTime() - now.getTime()
        expect(due).toBeGreaterThan(0)
        expect(due).toBeLessThan(life)
        if (life >= 3 * DAY) expect(life - due).toBeGreaterThanOrEqual(DAY)
      }),
    )
  })

  test('a failed one is tried again ever later, an hour at most, and never before the network’s own time', () => {
    expect([1, 2, 3, 20].map(attempts => +renewalAgain(attempts, now, null) - +now)).toEqual([
      60_000,
      120_000,
      240_000,
      HOUR,
    ])
    expect(renewalAgain(1, now, after(5 * HOUR))).toEqual(after(5 * HOUR))
  })
})

describe('the end of a key', () => {
  const key = { expiresAt: after(HOUR), refreshExpiresAt: after(DAY), renewable: true, refreshAttempts: 0 }
  test.each([
    ['what nothing renews ends by its date', { renewable: false }, after(HOUR)],
    ['what is renewed ends with what renews it', {}, after(DAY)],
    ['what is renewed for ever does not end', { refreshExpiresAt: null }, null],
    ['what could not be renewed five times ends by its date', { refreshAttempts: 5 }, after(HOUR)],
    [
      '… with or without an end of what renews it',
      { refreshAttempts: 5, refreshExpiresAt: null },
      after(HOUR),
    ],
    ['a key that lives for ever', { renewable: false, expiresAt: null }, null],
  ])('%s', (_what, more, end) => {
    expect(endOfKey({ ...key, ...more })).toEqual(end)
  })

  test.each([
    [15, null],
    [14, 14],
    [7.5, 14],
    [7, 7],
    [1.2, 7],
    [1, 1],
    [0, 1],
  ])('%d days before it the warning is that of %s', (left, days) => {
    expect(warningDue(after(left * DAY), now)).toBe(days)
  })
})
