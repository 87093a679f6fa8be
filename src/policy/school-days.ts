import { londonDate, londonInstant } from '../platform/clock.ts'
import { Temporal } from '@js-temporal/polyfill'
import type { Pack } from './pack/pack-schema.ts'

/** Whether there is school on a London date: no weekend, and none of the pack's holidays. */
export function isSchoolDay({ settings }: Pick<Pack, 'settings'>, day: string): boolean {
  if (Temporal.PlainDate.from(day).dayOfWeek > FRIDAY) return false
  return !settings.schoolHolidays.some(({ from, until }) => from <= day && day <= until)
}

/**
 * The same time of the clock on the wall so many school days later: weekends and holidays do not count, and neither does
 * the day itself. Pure. `days` is 1 or more.
 *
 * @example schoolDaysAfter(pack, new Date('2026-11-27T10:00:00Z'), 1) // Monday, 30 November, 10:00
 */
export function schoolDaysAfter(pack: Pick<Pack, 'settings'>, at: Date, days: number): Date {
  let day = Temporal.PlainDate.from(londonDate(at))
  for (let left = days; left > 0;) {
    day = day.add({ days: 1 })
    if (isSchoolDay(pack, day.toString())) left -= 1
  }
  return londonInstant(`${day.toString()}T${timeOf(at)}`)
}

const FRIDAY = 5
const timeOf = (at: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO('Europe/London')
    .toPlainTime()
    .toString()
