const dayInMs = 86_400_000

/**
 * The weeks that a month touches, Monday first, as dates ("2026-11-30"). Dates are counted in UTC, where no day has
 * 23 hours, so a change of the clocks neither drops nor doubles one.
 */
export function weeksOf(month: string): string[][] {
  const first = new Date(`${month}-01T00:00:00Z`)
  const untilMonday = (first.getUTCDay() + 6) % 7
  const weeks: string[][] = []
  let day = first.getTime() - untilMonday * dayInMs
  do {
    weeks.push(Array.from({ length: 7 }, (_, i) => new Date(day + i * dayInMs).toISOString().slice(0, 10)))
    day += 7 * dayInMs
  } while (new Date(day).toISOString().startsWith(month))
  return weeks
}
