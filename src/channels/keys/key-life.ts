const MINUTE = 60_000
const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** From this lifetime on a key is renewed a day at least before it dies. */
const LONG = 3 * DAY

/** Before it dies a key is renewed so much earlier, whoever needs it waits for that. */
export const ABOUT_TO_DIE_MS = 2 * MINUTE

/** How many days before the end of a key that nothing renews people are told, once each. */
export const WARNING_DAYS = [14, 7, 1] as const

/** So many renewals in a row came to nothing: from here on the key is treated as one that will die. */
const MANY_FAILED = 5

/**
 * When a key is renewed: at two thirds of its life, so that a network that is down for a while costs nothing. That is a
 * day at least before a long-lived key dies, and minutes before a short-lived one does.
 */
export function renewalDue(storedAt: Date, expiresAt: Date): Date {
  const life = expiresAt.getTime() - storedAt.getTime()
  const ahead = life >= LONG ? DAY : Math.min(5 * MINUTE, life / 2)
  return new Date(Math.min(storedAt.getTime() + (life * 2) / 3, expiresAt.getTime() - ahead))
}

/** When a renewal that failed is tried again: after a minute, doubled each time, at most an hour. */
export function renewalAgain(attempts: number, now: Date, retryAt: Date | null): Date {
  const wait = Math.min(MINUTE * 2 ** Math.max(0, attempts - 1), HOUR)
  return new Date(Math.max(now.getTime() + wait, retryAt?.getTime() ?? 0))
}

export interface Lifetime {
  expiresAt: Date | null
  refreshExpiresAt: Date | null
  renewable: boolean
  refreshAttempts: number
}

/** When the key is of no use any more unless a person does something; null: that is not known, or never. */
export function endOfKey({ expiresAt, refreshExpiresAt, renewable, refreshAttempts }: Lifetime): Date | null {
  if (!renewable) return expiresAt
  const fails = refreshAttempts >= MANY_FAILED ? expiresAt : null
  if (fails === null || refreshExpiresAt === null) return fails ?? refreshExpiresAt
  return fails < refreshExpiresAt ? fails : refreshExpiresAt
}

/** The warning that is due so long before the end: the latest of them that has been reached, or null. */
export function warningDue(end: Date, now: Date): number | null {
  const left = end.getTime() - now.getTime()
  return WARNING_DAYS.findLast(days => left <= days * DAY) ?? null
}
