import { Temporal } from '@js-temporal/polyfill'
import { londonInstant } from '../../platform/clock.ts'

const DAY_MS = 86_400_000

/** How long a link may be answered late. */
const LATE_DAYS = 60
const KEPT_DAYS = 365

/** When the links of an ask end that is to be answered by this day, inclusive. */
export const endsAfter = (answerBy: string): Date =>
  londonInstant(`${Temporal.PlainDate.from(answerBy).add({ days: LATE_DAYS }).toString()}T23:59:59`)

/** When the links of an ask end that was answered now. */
export const keptUntil = (now: Date): Date => new Date(now.getTime() + KEPT_DAYS * DAY_MS)

/**
 * When somebody who has not answered is reminded next: at eight in the morning, so many days before the day of the
 * answer; null when nothing is left to come.
 */
export function nextReminder(answerBy: string, daysBefore: readonly number[], now: Date): Date | null {
  const days = daysBefore
    .map(days => londonInstant(`${Temporal.PlainDate.from(answerBy).subtract({ days }).toString()}T08:00`))
    .filter(at => at > now)
    .toSorted((one, other) => one.getTime() - other.getTime())
  return days[0] ?? null
}
