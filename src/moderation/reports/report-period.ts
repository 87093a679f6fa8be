import { londonDate } from '../../platform/clock.ts'
import { invalid } from '../../platform/errors.ts'
import type { Pack } from '../../policy/pack/pack-schema.ts'
import { dayPlus } from './london-days.ts'

/** London dates, both included. A school term runs until the day before the next: comments come in the holidays too. */
export interface Period {
  name: string
  from: string
  until: string
}

/** The school terms of the pack that have begun, the newest first; the last one runs until today. */
export function termsSoFar({ settings }: Pack, today: string): Period[] {
  return settings.schoolTerms
    .map(({ name, from }, at): Period => {
      const next = settings.schoolTerms[at + 1]
      const end = next === undefined ? today : dayPlus(next.from, -1)
      return { name, from, until: end < today ? end : today }
    })
    .filter(({ from }) => from <= today)
    .toReversed()
}

export interface AskedPeriod {
  term?: string | undefined
  from?: string | undefined
  until?: string | undefined
}

/** The term of a name, or the days that were asked for, or this term. @throws AppError `invalid-input` */
export function periodOf(pack: Pack, { term, from, until }: AskedPeriod, now: Date): Period {
  const today = londonDate(now)
  if (from !== undefined) {
    const end = until ?? today
    if (end < from) throw invalid('until', 'Write a day after the first one.')
    return { name: `${from} to ${end}`, from, until: end < today ? end : today }
  }
  const terms = termsSoFar(pack, today)
  if (term === undefined)
    return terms[0] ?? { name: 'The last year', from: dayPlus(today, -365), until: today }
  const found = terms.find(({ name }) => name === term)
  if (!found) throw invalid('term', 'Choose one of the terms.')
  return found
}
