import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantOf, localOf } from './london-time.ts'

test('winter is UTC, summer an hour ahead of it', () => {
  expect(localOf('2026-12-04T15:30:00Z')).toBe('2026-12-04T15:30')
  expect(localOf('2026-06-04T15:30:00Z')).toBe('2026-06-04T16:30')
  expect(instantOf('2026-06-04T16:30')).toBe('2026-06-04T15:30:00.000Z')
})

test('there and back is the same time, but for the hour that comes twice', () => {
  const minute = fc.integer({
    min: Date.parse('2024-01-01') / 60_000,
    max: Date.parse('2032-01-01') / 60_000,
  })
  fc.assert(
    fc.property(minute, at => {
      const iso = new Date(at * 60_000).toISOString()
      expect(localOf(instantOf(localOf(iso)))).toBe(localOf(iso))
    }),
  )
})
