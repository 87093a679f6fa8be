import { Temporal } from '@js-temporal/polyfill'
import { londonDate } from '../../platform/clock.ts'

/** Data Protection Act 2018, section 164A: in force since 19 June 2026. */
const DAYS = 30

/** The last day, inclusive, to acknowledge a complaint that comes in now. */
export const acknowledgeBy = (now: Date): string =>
  Temporal.PlainDate.from(londonDate(now)).add({ days: DAYS }).toString()
