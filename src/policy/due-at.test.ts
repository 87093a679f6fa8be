import fc from 'fast-check'
import { expect, test } from 'vitest'
import { londonDate, londonInstant } from '../platform/clock.ts'
import { dueAt } from './due-at.ts'
import { Urgency } from './pack/moderation-schema.ts'
import { weekdays } from './pack/settings-schema.ts'
import { dlpt } from './testing/dlpt.ts'

const MINUTE_MS = 60_000
const due = (level: Urgency, entered: string): string => dueAt(dlpt, level, new Date(entered)).toISOString()
type Urgency = (typeof Urgency.options)[number]

test.each<[string, Urgency, string, string]>([
  [
    'what is urgent does not wait for the morning',
    'urgent',
    '2026-11-28T23:00:00Z',
    '2026-11-29T00:00:00.000Z',
  ],
  ['within a day', 'high', '2026-11-30T09:00:00Z', '2026-11-30T13:00:00.000Z'],
  ['over a night', 'high', '2026-11-30T16:30:00Z', '2026-12-01T10:30:00.000Z'],
  ['over a weekend', 'high', '2026-11-27T17:00:00Z', '2026-11-30T11:00:00.000Z'],
  [
    'in the summer the hours are those of the clock on the wall',
    'high',
    '2026-06-12T20:00:00Z',
    '2026-06-15T11:00:00.000Z',
  ],
  ['over the night on which clocks go back', 'normal', '2026-10-23T16:00:00Z', '2026-10-26T17:00:00.000Z'],
])('[2.5-delete-promptly] %s', (_what, level, entered, expected) => {
  expect(due(level, entered)).toBe(expected)
})

const packs = fc
  .record({
    days: fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1 }),
    from: fc.integer({ min: 0, max: 22 }),
    hours: fc.integer({ min: 1, max: 23 }),
    minutes: fc.integer({ min: 1, max: 6_000 }),
    always: fc.subarray([...Urgency.options]),
  })
  .map(({ days, from, hours, minutes, always }) => {
    const clock = (hour: number) => `${String(Math.min(hour, 23)).padStart(2, '0')}:00`
    return {
      settings: {
        ...dlpt.settings,
        cover: { days, from: clock(from), until: clock(from + hours), always, by: ['headteacher'] },
      },
      thresholds: {
        ...dlpt.thresholds,
        moderationTargetMinutes: {
          safeguarding: minutes,
          urgent: minutes,
          high: minutes,
          normal: minutes,
          low: minutes,
        },
      },
    }
  })
const times = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
const levels = fc.constantFrom(...Urgency.options)

test('never before the target has passed, and never out of hours for what can wait', () => {
  fc.assert(
    fc.property(packs, times, levels, (pack, entered, level) => {
      const { cover } = pack.settings
      const at = dueAt(pack, level, entered)
      const target = pack.thresholds.moderationTargetMinutes[level] * MINUTE_MS
      expect(at.getTime()).toBeGreaterThanOrEqual(entered.getTime() + target)
      if (cover.always.includes(level)) {
        expect(at.getTime()).toBe(entered.getTime() + target)
        return
      }
      const day = londonDate(at)
      expect(at.getTime()).toBeGreaterThan(londonInstant(`${day}T${cover.from}`).getTime())
      expect(at.getTime()).toBeLessThanOrEqual(londonInstant(`${day}T${cover.until}`).getTime())
    }),
  )
})

test('what comes later is not due earlier', () => {
  fc.assert(
    fc.property(packs, times, fc.nat({ max: 14 * 24 * 60 }), levels, (pack, entered, later, level) => {
      const second = new Date(entered.getTime() + later * MINUTE_MS)
      expect(dueAt(pack, level, second).getTime()).toBeGreaterThanOrEqual(
        dueAt(pack, level, entered).getTime(),
      )
    }),
  )
})
