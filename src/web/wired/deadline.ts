/** Seconds in which something can still be undone, as the server says; never more than it gives. */
export function secondsUntil(instant: string | null, now: number, most = 10): number {
  if (instant === null) return 0
  return Math.max(0, Math.min(most, Math.floor((Date.parse(instant) - now) / 1000)))
}
