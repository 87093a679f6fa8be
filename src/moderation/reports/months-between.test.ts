import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayPlus } from './london-days.ts'
import { partedByMonth } from './months-between.ts'

test.each([
  ['2026-09-01', '2026-11-23', '2026-09-01', '2026-10-01', [['2026-11-01', '2026-11-23']]],
  [
    '2026-01-05',
    '2026-04-12',
    '2026-02-01',
    '2026-03-01',
    [
      ['2026-01-05', '2026-01-31'],
      ['2026-04-01', '2026-04-12'],
    ],
  ],
  ['2026-02-01', '2026-02-28', '2026-02-01', '2026-02-01', []],
])('%s to %s is months and days', (from, until, first, last, days) => {
  expect(partedByMonth({ from, until }, '2026-11-22')).toEqual({
    months: { from: first, until: last },
    days: days.map(([start, end]) => ({ from: start, until: end })),
  })
})

test('what is not counted yet is no month', () => {
  const period = { from: '2026-11-01', until: '2026-11-30' }
  expect(partedByMonth(period, '2026-11-29')).toEqual({ months: null, days: [period] })
  expect(partedByMonth(period, '2026-11-30').days).toEqual([])
})

test('every day of a period is in it once, whatever the period', () => {
  const day = fc.integer({ min: 0, max: 900 }).map(n => dayPlus('2025-01-01', n))
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 500 }), day, (from, length, counted) => {
      const until = dayPlus(from, length)
      const { months, days } = partedByMonth({ from, until }, counted)
      const seen: string[] = []
      for (const part of days) for (let at = part.from; at <= part.until; at = dayPlus(at, 1)) seen.push(at)
      if (months) {
        for (let at = months.from; at.slice(0, 7) <= months.until.slice(0, 7); at = dayPlus(at, 1))
          seen.push(at)
      }
      const all = Array.from({ length: length + 1 }, (_, n) => dayPlus(from, n))
      expect(seen.toSorted()).toEqual(all)
    }),
  )
})
