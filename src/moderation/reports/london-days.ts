import { Temporal } from '@js-temporal/polyfill'
import { londonInstant } from '../../platform/clock.ts'

/** The instant at which a London date begins. */
export const dayStarts = (day: string): Date => londonInstant(`${day}T00:00`)

/** The date so many days after (or before) another. */
export const dayPlus = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).add({ days }).toString()
