import { z } from 'zod'
import { londonInstant } from '../platform/clock.ts'
import { invalid } from '../platform/errors.ts'

/** A local time in London as a person means it, `2026-12-04T15:30`. */
export const localTime = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, 'Write the time as 2026-12-04T15:30.')

const LONGEST_AHEAD_DAYS = 400

/** The instant of a wish, or null for "as soon as it is decided". The past and the far future are mistakes. */
export function scheduledInstant(local: string | null, now: Date): Date | null {
  if (local === null) return null
  let at: Date
  try {
    at = londonInstant(local)
  } catch {
    throw invalid('scheduledFor', 'There is no such day or time.')
  }
  if (at <= now) throw invalid('scheduledFor', 'Choose a time that is still to come.')
  if (at.getTime() - now.getTime() > LONGEST_AHEAD_DAYS * 86_400_000) {
    throw invalid('scheduledFor', 'Choose a day within the next year.')
  }
  return at
}
