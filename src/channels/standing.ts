import { isCurrent } from '../platform/clock.ts'

/** An authorisation's dates, and what ended it early. Dates in Europe/London, last days inclusive. */
export interface Term {
  from: string
  until: string
  revokedAt: Date | null
  /** The last day of the person at the school. */
  leftOn: string | null
}

export const STANDINGS = ['coming', 'current', 'over', 'revoked'] as const
export type Standing = (typeof STANDINGS)[number]

/** How an authorisation stands on a day. Somebody who has left holds none, whatever its dates say. */
export function standingOf({ from, until, revokedAt, leftOn }: Term, today: string): Standing {
  if (revokedAt !== null) return 'revoked'
  const last = leftOn !== null && leftOn < until ? leftOn : until
  if (isCurrent({ from, until: last }, today)) return 'current'
  return today < from && from <= last ? 'coming' : 'over'
}
