import { Temporal } from '@js-temporal/polyfill'
import { londonDate } from '../../platform/clock.ts'

/** The day so many months after an instant, in Europe/London; the last of its month where that has no such day. */
export const reviewOn = (at: Date, months: number): string =>
  Temporal.PlainDate.from(londonDate(at)).add({ months }).toString()
