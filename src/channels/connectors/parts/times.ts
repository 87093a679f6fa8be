/** Beyond it is no date in JavaScript, and in no database of ours. */
const latest = 8.64e15

/** When what lives for so many seconds from `now` on dies; null for what is no lifetime, as a network may answer anything. */
export function endOf(now: Date, seconds: unknown): Date | null {
  if (typeof seconds !== 'number' || !(seconds > 0)) return null
  return dateOf(now.getTime() + seconds * 1000)
}

/** The date of a number of milliseconds since 1970; null for what is none. */
export function dateOf(ms: unknown): Date | null {
  return typeof ms === 'number' && Math.abs(ms) <= latest ? new Date(ms) : null
}
