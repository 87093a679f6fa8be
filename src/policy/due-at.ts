import { londonDate, londonInstant } from '../platform/clock.ts'
import { control } from './controls.ts'
import type { Pack, Urgency } from './pack/pack-schema.ts'
import { weekdayOf } from './weekday-of.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/**
 * When a comment that came in at `entered` is to be decided at the latest. The clock runs in the pack's hours of cover and
 * stands still out of them; for levels that cannot wait (`cover.always`) it runs day and night. Pure.
 *
 * Source: 2.5-delete-promptly ("as soon as reasonably possible"), by our default (gap G16).
 */
export const dueAt = control('moderation-clock', dueAtByCover, () => NEVER)

const NEVER = new Date('9999-12-31T00:00:00Z')

function dueAtByCover(
  { settings, thresholds }: Pick<Pack, 'settings' | 'thresholds'>,
  level: Urgency,
  entered: Date,
): Date {
  const { cover } = settings
  let left = thresholds.moderationTargetMinutes[level] * MINUTE_MS
  if (cover.always.includes(level)) return new Date(entered.getTime() + left)
  // A pack has at least one day of cover a week, and a target is no longer than some weeks.
  for (let day = londonDate(entered); ; day = dayAfter(day)) {
    if (!cover.days.includes(weekdayOf(day))) continue
    const opens = Math.max(londonInstant(`${day}T${cover.from}`).getTime(), entered.getTime())
    const open = londonInstant(`${day}T${cover.until}`).getTime() - opens
    if (open >= left) return new Date(opens + left)
    left -= Math.max(0, open)
  }
}

const atNoon = (day: string): Date => new Date(`${day}T12:00:00Z`)
const dayAfter = (day: string): string => londonDate(new Date(atNoon(day).getTime() + DAY_MS))
