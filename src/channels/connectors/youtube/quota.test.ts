import { assert, date, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dailyQuota, youtubeCalls } from './calls.ts'
import { quotaReturnsAt } from './quota.ts'

describe('the daily quota returns at midnight Pacific', () => {
  test.each([
    ['in winter', '2026-11-24T09:00:00Z', '2026-11-25T08:00:00Z'],
    ['in summer', '2026-07-01T09:00:00Z', '2026-07-02T07:00:00Z'],
    ['a second before', '2026-11-25T07:59:59Z', '2026-11-25T08:00:00Z'],
    ['at midnight itself, of the next day', '2026-11-25T08:00:00Z', '2026-11-26T08:00:00Z'],
    // America changes its clocks before Europe does, and changes them back after.
    ['on the day of 23 hours', '2026-03-08T09:00:00Z', '2026-03-09T07:00:00Z'],
    ['on the day of 25 hours', '2026-11-01T08:00:00Z', '2026-11-02T08:00:00Z'],
  ])('%s', (_when, now, returns) => {
    expect(quotaReturnsAt(new Date(now))).toEqual(new Date(returns))
  })

  test('always later than now, within 25 hours, and at midnight there', () => {
    const hour = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'America/Los_Angeles',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
    const between = { min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }
    assert(
      property(date(between), now => {
        const wait = quotaReturnsAt(now).getTime() - now.getTime()
        expect(wait).toBeGreaterThan(0)
        expect(wait).toBeLessThanOrEqual(25 * 3_600_000)
        expect(hour.format(quotaReturnsAt(now))).toBe('00:00:00')
      }),
    )
  })
})

describe('what a day is enough for', () => {
  const unitsOf = (...calls: (keyof typeof youtubeCalls)[]): number =>
    calls.reduce(
      (sum, call) => sum + (youtubeCalls[call].quota === 'units' ? youtubeCalls[call].units : 0),
      0,
    )

  test('a film, put up with captions, checked, published and taken down, is a fifteenth of it', () => {
    const film = unitsOf(
      ...Array<'videos.list'>(30).fill('videos.list'),
      'captions.insert',
      'videos.update',
      'videos.update',
      'videos.delete',
    )
    expect(film).toBe(580)
    expect(film * 15).toBeLessThan(dailyQuota.units)
  })

  test('comments every five minutes leave room for a hundred decisions', () => {
    const polling = ((24 * 60) / 5) * 3 * unitsOf('commentThreads.list')
    const decisions = 100 * unitsOf('comments.setModerationStatus')
    expect(polling + decisions).toBeLessThan(dailyQuota.units)
  })

  test('uploads have a quota of their own', () => {
    expect(unitsOf('videos.insert')).toBe(0)
    expect(youtubeCalls['videos.insert'].quota).toBe('uploads')
  })
})
