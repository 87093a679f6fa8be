import { sql } from 'kysely'
import type { Context } from '../../platform/operations/operation.ts'
import { countBetween } from './count-between.ts'
import { countRules } from './count-rules.ts'
import { dayPlus, dayStarts } from './london-days.ts'
import type { Counted, Measure } from './measures.ts'
import type { Days } from './months-between.ts'
import { partedByMonth } from './months-between.ts'

export interface CountsOf extends Days {
  measures: readonly Measure[]
  /** Left out: every place that the actor sees. */
  schoolId?: string
}

/** A sum over some days of one month, `YYYY-MM`. */
export type Sum = Omit<Counted, 'day'> & { month: string }

/** Reads what was added up by month and by day, and counts now what is younger. */
export async function countsOf(context: Context, asked: CountsOf): Promise<Sum[]> {
  const { tx } = context
  const { from, until, measures, schoolId } = asked
  const counted = await tx.selectFrom('report_counted').select('until').executeTakeFirst()
  if (!counted || counted.until < from) return young(context, asked)
  const known = counted.until < until ? counted.until : until
  const { months, days } = partedByMonth({ from, until: known }, counted.until)
  const sums: Sum[] = []
  if (months) {
    sums.push(
      ...(await tx
        .selectFrom('report_month')
        .select(['school_id as schoolId', 'measure', 'key', 'step', 'count'])
        .select(sql<string>`to_char(month, 'YYYY-MM')`.as('month'))
        .where('month', '>=', months.from)
        .where('month', '<=', months.until)
        .where('measure', 'in', measures)
        .$if(schoolId !== undefined, some => some.where('school_id', '=', schoolId!))
        .execute()),
    )
  }
  for (const part of days) {
    sums.push(
      ...(await tx
        .selectFrom('report_count')
        .select(['school_id as schoolId', 'measure', 'key', 'step'])
        .select(sql<string>`to_char(day, 'YYYY-MM')`.as('month'))
        .select(({ fn }) => fn.sum<number>('count').as('count'))
        .where('day', '>=', part.from)
        .where('day', '<=', part.until)
        .where('measure', 'in', measures)
        .$if(schoolId !== undefined, some => some.where('school_id', '=', schoolId!))
        .groupBy(['school_id', 'measure', 'key', 'step', 'month'])
        .execute()),
    )
  }
  if (known === until) return sums
  return [...sums, ...(await young(context, { ...asked, from: dayPlus(known, 1) }))]
}

/** Of days that are in no table yet: today, and what the sweep has not come to. */
async function young(context: Context, { from, until, measures, schoolId }: CountsOf): Promise<Sum[]> {
  const range = { from: dayStarts(from), to: dayStarts(dayPlus(until, 1)) }
  const rows = await countBetween(context.tx, range, await countRules(context))
  return rows
    .filter(({ measure }) => measures.includes(measure))
    .filter(row => schoolId === undefined || row.schoolId === schoolId)
    .map(({ day, ...row }) => ({ ...row, month: day.slice(0, 7) }))
}
