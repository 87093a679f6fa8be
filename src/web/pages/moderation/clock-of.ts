/** How the clock of an item reads at one instant. */
export interface Left {
  /** "22 min", "1 h 40", "today", "3 days"; "late" once it is over. */
  short: string
  /** 1 (full) to 0 (empty). */
  part: number
  mood: 'calm' | 'soon' | 'late'
}

const MINUTE_MS = 60_000

/** What is left until `dueAt`. It is soon in the last quarter of the time, or in the last half hour. */
export function leftOf(item: { enteredAt: string; dueAt: string }, now: string): Left {
  const whole = Date.parse(item.dueAt) - Date.parse(item.enteredAt)
  const left = Date.parse(item.dueAt) - Date.parse(now)
  if (left <= 0) return { short: 'late', part: 0, mood: 'late' }
  const part = whole <= 0 ? 0 : Math.min(1, left / whole)
  const soon = part < 0.25 || left < 30 * MINUTE_MS
  return { short: shortOf(Math.ceil(left / MINUTE_MS)), part, mood: soon ? 'soon' : 'calm' }
}

function shortOf(minutes: number): string {
  if (minutes < 60) return `${minutes} min`
  const hours = Math.floor(minutes / 60)
  // Nobody plans by single minutes any more.
  const over = Math.floor((minutes % 60) / 5) * 5
  if (hours < 24) return over === 0 ? `${hours} h` : `${hours} h ${over}`
  const days = Math.round(hours / 24)
  return days === 1 ? '1 day' : `${days} days`
}
