import { Temporal } from '@js-temporal/polyfill'

/**
 * The time, handed in. Nothing in a room calls `new Date()` and no business SQL calls `now()`, so that a test
 * can stand on 1 September and a deadline can be seen to pass.
 */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

/** A clock that stands still until it is moved. */
export class FixedClock implements Clock {
  #now: Date

  constructor(at: string | Date) {
    this.#now = new Date(at)
  }

  now(): Date {
    return new Date(this.#now)
  }

  set(at: string | Date): void {
    this.#now = new Date(at)
  }

  advance(by: { days?: number; hours?: number; minutes?: number; seconds?: number }): void {
    const { days = 0, hours = 0, minutes = 0, seconds = 0 } = by
    this.#now = new Date(this.#now.getTime() + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000)
  }
}

const LONDON = 'Europe/London'

/** The calendar date in Europe/London at an instant, `YYYY-MM-DD`. Every date in Copybook means this one. */
export function londonDate(at: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(LONDON)
    .toPlainDate()
    .toString()
}

/**
 * The instant of a local time in Europe/London. A local time that does not exist (the hour skipped in March)
 * moves forward by the gap; one that exists twice (October) is the first: Temporal's `compatible`.
 * Throws a `RangeError` for text that is no local date and time.
 */
export function londonInstant(local: string): Date {
  const zoned = Temporal.PlainDateTime.from(local).toZonedDateTime(LONDON, { disambiguation: 'compatible' })
  return new Date(zoned.epochMilliseconds)
}

/** True on the day itself too: an end date is inclusive. `null` ends never. */
export function isCurrent(period: { from: string; until: string | null }, on: string): boolean {
  return period.from <= on && (period.until === null || on <= period.until)
}
