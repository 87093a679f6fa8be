import { sql } from 'kysely'
import type { Context } from '../../platform/operations/operation.ts'
import { countBetween } from './count-between.ts'
import { countRules } from './count-rules.ts'
import { dayPlus, dayStarts } from './london-days.ts'
import type { Counted, Measure } from './measures.ts'

export interface CountsOf {
  /** London dates, both included. */
  from: string
  until: string
  measures: readonly Measure[]
  /** Left out: every place that the actor sees. */
  schoolId?: string | null
  /** Apart by the month, for what drifts. */
  byMonth?: boolean
}

/** A sum over some days. `month` is `YYYY-MM` where it was asked for, else empty. */
export type Sum = Omit<Counted, 'day'> & { month: string }

/** Adds up what was counted by the day, and counts now what is younger. */
export async function countsOf(context: Context, asked: CountsOf): Promise<Sum[]> {
  const { tx } = context
  const { from, until, measures, byMonth = false } = asked
  const counted = await tx.selectFrom('report_counted').select('until').executeTakeFirst()
  const known = counted?.until ?? null
  const month = byMonth ? sql<string>`to_char(day, 'YYYY-MM')` : sql<string>`''`
  let page = tx
    .selectFrom('report_count')
    .select(['school_id as schoolId', 'measure', 'key', 'step', month.as('month')])
    .select(({ fn }) => fn.sum<number>('count').as('count'))
    .where('day', '>=', from)
    .where('day', '<=', until)
    .where('measure', 'in', measures)
    .groupBy(['school_id', 'measure', 'key', 'step', 'month'])
  if (asked.schoolId !== undefined) {
    page = page.where('school_id', asked.schoolId === null ? 'is' : '=', asked.schoolId)
  }
  const sums = await page.execute()
  const tail = known !== null && known >= from ? dayPlus(known, 1) : from
  if (tail > until) return sums
  const young = await countBetween(
    tx,
    { from: dayStarts(tail), to: dayStarts(dayPlus(until, 1)) },
    await countRules(context),
  )
  return [
    ...sums,
    ...young
      .filter(({ measure }) => measures.includes(measure))
      .filter(({ schoolId }) => asked.schoolId === undefined || schoolId === asked.schoolId)
      .map(({ day, ...row }) => ({ ...row, month: byMonth ? day.slice(0, 7) : '' })),
  ]
}
