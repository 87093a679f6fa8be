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
  /** Sums of each month; otherwise of the whole period, which are a twelfth of a year's. */
  byMonth?: boolean
}

/** A sum over some days, of one month (`YYYY-MM`) where months were asked for. */
export type Sum = Omit<Counted, 'day'> & { month: string | null }

/** Reads what was added up by month and by day, in one question, and counts now what is younger. */
export async function countsOf(context: Context, asked: CountsOf): Promise<Sum[]> {
  const { tx } = context
  const { from, until, byMonth = false } = asked
  const counted = await tx.selectFrom('report_counted').select('until').executeTakeFirst()
  if (!counted || counted.until < from) return young(context, asked)
  const known = counted.until < until ? counted.until : until
  const { months, days } = partedByMonth({ from, until: known }, counted.until)
  const parts = [
    ...(months ? [ofTable('report_month', 'month', months, asked)] : []),
    ...days.map(part => ofTable('report_count', 'day', part, asked)),
  ]
  const { rows } = await sql<Sum>`
    select school_id as "schoolId", measure, key, step, ${byMonth ? sql`month` : sql`null`} as month,
      sum(count)::int as count
    from (${sql.join(parts, sql` union all `)}) part
    group by school_id, measure, key, step ${byMonth ? sql`, month` : sql``}`.execute(tx)
  if (known === until) return rows
  return [...rows, ...(await young(context, { ...asked, from: dayPlus(known, 1) }))]
}

/** Some days of one of the tables, as they are to be added up. */
const ofTable = (
  table: 'report_month' | 'report_count',
  column: 'month' | 'day',
  { from, until }: Days,
  { measures, schoolId, byMonth = false }: CountsOf,
) => sql`
  select school_id, measure, key, step, count
    ${byMonth ? sql`, to_char(${sql.ref(column)}, 'YYYY-MM') as month` : sql``}
  from ${sql.table(table)}
  where ${sql.ref(column)} between ${from} and ${until} and measure = any (${[...measures]})
    ${schoolId === undefined ? sql`` : sql`and school_id = ${schoolId}`}`

/** Of days that are in no table yet: today, and what the sweep has not come to. */
async function young(
  context: Context,
  { from, until, measures, schoolId, byMonth }: CountsOf,
): Promise<Sum[]> {
  const range = { from: dayStarts(from), to: dayStarts(dayPlus(until, 1)) }
  const rows = await countBetween(context.tx, range, await countRules(context))
  return rows
    .filter(({ measure }) => measures.includes(measure))
    .filter(row => schoolId === undefined || row.schoolId === schoolId)
    .map(({ day, ...row }) => ({ ...row, month: byMonth ? day.slice(0, 7) : null }))
}
