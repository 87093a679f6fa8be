/** How long the outbox waits; a test, and a night of chaos in a few minutes, have less of it. */
export interface Patience {
  /** Before the second attempt; doubled each time. */
  firstWaitMs: number
  longestWaitMs: number
  /** How far ahead a network's own time is believed: beyond it somebody is told. */
  believedMs: number
  /** The part of the time of a connector's pace that counts. */
  ofPace: number
  /** A worker that took a row up and has not begun with it by then has died: nothing was asked of a network. */
  begunWithinMs: number
}

export const PATIENCE: Patience = {
  firstWaitMs: 15_000,
  longestWaitMs: 30 * 60_000,
  believedMs: 24 * 60 * 60_000,
  ofPace: 1,
  begunWithinMs: 15_000,
}

/**
 * When to try again: doubled each time, spread by a third so that many posts do not knock at once. Never before the
 * network's own time, and spread behind it: many accounts have the same midnight. `random` is 0 to 1.
 */
export function nextAttempt(
  attempts: number,
  now: Date,
  retryAt: Date | null,
  random: number,
  patience: Patience = PATIENCE,
): Date {
  const { firstWaitMs, longestWaitMs } = patience
  const wait = Math.min(firstWaitMs * 2 ** Math.max(0, attempts - 1), longestWaitMs)
  const at = new Date(now.getTime() + wait * (0.85 + 0.3 * random))
  if (retryAt === null || retryAt <= at) return at
  return believed(now, new Date(retryAt.getTime() + firstWaitMs * random), patience)
}

/** A network may be mistaken about its own time: after a day somebody is told. */
export function believed(now: Date, at: Date, { believedMs }: Patience = PATIENCE): Date {
  const longest = new Date(now.getTime() + believedMs)
  return at < longest ? at : longest
}
