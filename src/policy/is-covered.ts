import { londonDate, londonInstant } from '../platform/clock.ts'
import type { Pack } from './pack/pack-schema.ts'
import { weekdays } from './pack/settings-schema.ts'

/** Whether somebody looks at comments in the ordinary way at this moment (`settings.cover`, gap G16). */
export function isCovered({ settings: { cover } }: Pick<Pack, 'settings'>, at: Date): boolean {
  const day = londonDate(at)
  // Sunday is JavaScript's first day, and a week's last.
  const weekday = weekdays[(new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7]!
  const opens = londonInstant(`${day}T${cover.from}`)
  return cover.days.includes(weekday) && opens <= at && at < londonInstant(`${day}T${cover.until}`)
}
