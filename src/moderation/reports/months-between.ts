import { Temporal } from '@js-temporal/polyfill'

/** Days, both included. */
export interface Days {
  from: string
  until: string
}

/**
 * Parts a period into the months that lie in it whole (their first days, of those that are over by `counted`), and the
 * days around them.
 *
 * @example partedByMonth({ from: '2026-01-05', until: '2026-04-12' }, '2026-11-22')
 */
export function partedByMonth({ from, until }: Days, counted: string): { months: Days | null; days: Days[] } {
  const end = until < counted ? until : counted
  const start = Temporal.PlainDate.from(from)
  const first = start.day === 1 ? start : start.add({ months: 1 }).with({ day: 1 })
  // The first day of the month that is not over at the end.
  const after = Temporal.PlainDate.from(end).add({ days: 1 }).with({ day: 1 })
  if (Temporal.PlainDate.compare(first, after) >= 0) return { months: null, days: [{ from, until }] }
  const [begin, next] = [first.toString(), after.toString()]
  const last = after.subtract({ months: 1 }).toString()
  const days: Days[] = []
  if (from < begin) days.push({ from, until: first.subtract({ days: 1 }).toString() })
  if (next <= until) days.push({ from: next, until })
  return { months: { from: begin, until: last }, days }
}
