import type { Time } from '../../pages/composer/plan.tsx'
import { clockOf, dayOf, sameDay } from '../../when.ts'
import { dayKey, instantOf } from '../london-time.ts'

/** Before school, at pick-up, and when families sit down. */
const hours = ['08:30', '15:30', '18:00']
const days = 7
const day = 86_400_000
/** Less than this ahead is "as soon as it is decided". */
const atLeast = 15 * 60_000

/** Times to choose from in the coming week, London time; a time that was chosen by hand is among them. */
export function timesFrom(now: string, chosen: string | null): Time[] {
  const start = Date.parse(now)
  const dates = Array.from({ length: days }, (_, i) => dayKey(new Date(start + i * day).toISOString()))
  const usual = dates
    .flatMap(date => hours.map(hour => instantOf(`${date}T${hour}`)))
    .filter(at => Date.parse(at) - start >= atLeast)
  const all = chosen !== null && !usual.includes(chosen) ? [...usual, chosen].toSorted() : usual
  return [
    { at: null, label: 'As soon as it is decided' },
    ...all.map(at => ({ at, label: `${sameDay(at, now) ? 'Today' : dayOf(at)} at ${clockOf(at)}` })),
  ]
}
