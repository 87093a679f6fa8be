import { sql } from 'kysely'
import { londonDate } from '../../platform/clock.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { countBetween } from './count-between.ts'
import { countRules } from './count-rules.ts'
import { dayPlus, dayStarts } from './london-days.ts'

/** What was decided shortly before midnight can still be undone: a day is counted when it is over for so long. */
const SETTLED_MS = 60 * 60_000

/** As many days as one sweep counts; a trust that was off for a year is counted up in some sweeps. */
const MOST_DAYS = 31

/** As many rows as one statement takes. */
const ROWS_AT_ONCE = 5_000

/** Counts the days that are over and were not counted yet, each once, on whichever server. */
export async function countDays(context: Context): Promise<void> {
  const { tx, actor, clock } = context
  const last = dayPlus(londonDate(new Date(clock.now().getTime() - SETTLED_MS)), -1)
  const before = await tx.selectFrom('report_counted').select('until').forUpdate().executeTakeFirst()
  const from = before ? dayPlus(before.until, 1) : await firstDay(context)
  if (from === null || from > last) return
  const longest = dayPlus(from, MOST_DAYS - 1)
  const until = longest < last ? longest : last
  const counted = await tx
    .insertInto('report_counted')
    .values({ trust_id: actor.trustId, until })
    .onConflict(clash =>
      clash
        .column('trust_id')
        .doUpdateSet({ until })
        // Of two servers that begin at once, one counts.
        .where('report_counted.until', '=', dayPlus(from, -1)),
    )
    .returning('until')
    .executeTakeFirst()
  if (!counted) return
  const range = { from: dayStarts(from), to: dayStarts(dayPlus(until, 1)) }
  const rows = (await countBetween(tx, range, await countRules(context))).map(({ schoolId, ...row }) => ({
    trust_id: actor.trustId,
    school_id: schoolId,
    ...row,
  }))
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    await tx
      .insertInto('report_count')
      .values(rows.slice(at, at + ROWS_AT_ONCE))
      .execute()
  }
  await addUpMonths(context, from, until)
}

/** Adds up the days of the months that are over now and were not before. */
async function addUpMonths({ tx }: Pick<Context, 'tx'>, from: string, until: string): Promise<void> {
  const begin = `${from.slice(0, 7)}-01`
  const after = `${dayPlus(until, 1).slice(0, 7)}-01`
  if (begin >= after) return
  await tx
    .insertInto('report_month')
    .columns(['trust_id', 'school_id', 'month', 'measure', 'key', 'step', 'count'])
    .expression(eb =>
      eb
        .selectFrom('report_count')
        .select(['trust_id', 'school_id'])
        .select(sql<string>`date_trunc('month', day)::date`.as('month'))
        .select(['measure', 'key', 'step'])
        .select(sql<number>`sum(count)::int`.as('count'))
        .where('day', '>=', begin)
        .where('day', '<', after)
        .groupBy(['trust_id', 'school_id', 'month', 'measure', 'key', 'step']),
    )
    .execute()
}

/** The day of the first thing that is counted; null where there is none. A challenge comes after its decision. */
async function firstDay({ tx }: Pick<Context, 'tx'>): Promise<string | null> {
  const { rows } = await sql<{ at: Date | null }>`
    select least((select min(decided_at) from comment_decision), (select min(asked_at) from comment_act),
      (select min(made_at) from referral), (select min(proposed_at) from block_proposal),
      (select min(since) from block)) as at`.execute(tx)
  const first = rows[0]!.at
  return first === null ? null : londonDate(first)
}
