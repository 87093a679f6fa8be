/** First days of the three terms as `MM-DD`. Schools differ by days; these only part the figures on Home. */
const FIRST_DAYS = ['09-01', '04-15', '01-01'] as const

/** First day of the term that a London date lies in, `YYYY-MM-DD`; August belongs to the summer term. */
export function termStart(today: string): string {
  const year = today.slice(0, 4)
  return FIRST_DAYS.map(day => `${year}-${day}`).find(day => day <= today) ?? `${year}-01-01`
}
