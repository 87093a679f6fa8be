import { londonDate, londonInstant } from '../platform/clock.ts'
import type { Pack } from './pack/pack-schema.ts'
import { weekdayOf } from './weekday-of.ts'

/** Whether somebody looks at comments in the ordinary way at this moment (`settings.cover`, gap G16). */
export function isCovered({ settings: { cover } }: Pick<Pack, 'settings'>, at: Date): boolean {
  const day = londonDate(at)
  const opens = londonInstant(`${day}T${cover.from}`)
  return cover.days.includes(weekdayOf(day)) && opens <= at && at < londonInstant(`${day}T${cover.until}`)
}
