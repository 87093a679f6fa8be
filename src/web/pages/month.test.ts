import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { weeksOf } from './month.ts'

test('November 2026 begins on a Sunday and so has six weeks', () => {
  const weeks = weeksOf('2026-11')
  expect(weeks).toHaveLength(6)
  expect(weeks[0]).toEqual([
    '2026-10-26',
    '2026-10-27',
    '2026-10-28',
    '2026-10-29',
    '2026-10-30',
    '2026-10-31',
    '2026-11-01',
  ])
  expect(weeks.at(-1)?.[0]).toBe('2026-11-30')
})

test('every day of any month is there once, in order, Mondays first', () => {
  const month = fc
    .record({ year: fc.integer({ min: 2000, max: 2099 }), month: fc.integer({ min: 1, max: 12 }) })
    .map(m => `${m.year}-${String(m.month).padStart(2, '0')}`)
  fc.assert(
    fc.property(month, name => {
      const days = weeksOf(name).flat()
      expect(days).toEqual([...new Set(days)].sort())
      const [year, number] = name.split('-').map(Number)
      const length = new Date(Date.UTC(year ?? 0, number ?? 0, 0)).getUTCDate()
      expect(days.filter(day => day.startsWith(name))).toHaveLength(length)
      expect(new Date(`${days[0]}T00:00:00Z`).getUTCDay()).toBe(1)
      expect(days.length % 7).toBe(0)
    }),
  )
})
