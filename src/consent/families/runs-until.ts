import { Temporal } from '@js-temporal/polyfill'
import type { ConsentPolicy } from '../../channels/consent-policy.ts'

/** The years in whose summer a key stage ends, in England and Wales. */
const LAST_YEARS = [2, 6, 9, 11, 13]

/**
 * The last day of a yes that is given on `today`, by the pack's setting: a year later, the end of the key stage, or never
 * (null). Where the class does not say which year it is, a key stage counts as a year: too early is safe.
 */
export function runsUntil(
  renewal: ConsentPolicy['consent']['renewal'],
  today: string,
  group: string | null,
): string | null {
  if (renewal === 'none') return null
  const day = Temporal.PlainDate.from(today)
  const year = yearOf(group)
  const last = year === null ? undefined : LAST_YEARS.find(one => one >= year)
  if (renewal === 'each-year' || year === null || last === undefined) return day.add({ years: 1 }).toString()
  const summer = (day.month >= 9 ? day.year + 1 : day.year) + last - year
  return `${summer}-08-31`
}

/** 4 of "Year 4" and "Year 4 Willow"; 0 of Reception; null of a class that does not say. */
export function yearOf(group: string | null): number | null {
  if (group === null) return null
  if (/^reception\b/i.test(group)) return 0
  const found = /^(?:year|yr)\s*(\d{1,2})\b/i.exec(group)
  return found ? Number(found[1]) : null
}

/** Whether a pupil of this class may be as old as the pack says that a voice of their own begins. */
export function hasOwnVoice(from: number, group: string | null, schoolAgeTo: number): boolean {
  const year = yearOf(group)
  return (year === null ? schoolAgeTo : year + 5) >= from
}
