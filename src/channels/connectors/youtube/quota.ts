import { Temporal } from '@js-temporal/polyfill'

const pacific = 'America/Los_Angeles'

/**
 * When Google gives a project its daily quota back: midnight Pacific time, which is eight in the morning in London for
 * most of the year, and seven or nine in the weeks when only one of the two has changed its clocks.
 */
export function quotaReturnsAt(now: Date): Date {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(pacific)
  return new Date(today.toPlainDate().add({ days: 1 }).toZonedDateTime(pacific).epochMilliseconds)
}
