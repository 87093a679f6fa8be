import { sql } from 'kysely'
import type { Context } from '../../platform/operations/operation.ts'
import { countRules } from '../reports/count-rules.ts'
import type { CommentDecision } from '../tables.ts'

const DAYS = 90
const DAY_MS = 24 * 60 * 60_000
/** Half a per cent more or less of these is chance. */
export const MOST_DRAWN = 2_000

export interface RecentComment {
  id: string
  school: string | null
  author: string | null
  text: string
  decided: CommentDecision | null
}

export interface Drawing {
  schoolId: string | undefined
  /** The last one of the part before; the draw goes on from it. */
  after: string | undefined
  limit: number
}

/**
 * Some of the comments that came in lately and that people are done with, drawn by chance: their ids are random, so in
 * the order of these they come from all days and schools alike, and no more are read than are shown.
 */
export async function recentComments(
  context: Context,
  { after, limit, ...of }: Drawing,
): Promise<RecentComment[]> {
  const { rows } = await sql<RecentComment>`
    select i.comment_id as id, i.school_id as school, c.author, c.text, d.decision as decided
    ${await lately(context, of)} and (${after ?? null}::uuid is null or i.comment_id > ${after ?? null}::uuid)
    order by i.comment_id limit ${limit}`.execute(context.tx)
  return rows
}

async function lately(context: Context, { schoolId }: Pick<Drawing, 'schoolId'>) {
  const { forgetful } = await countRules(context)
  const since = new Date(context.clock.now().getTime() - DAYS * DAY_MS)
  return sql`
    from desk_item i
      join comment c on c.trust_id = i.trust_id and c.id = i.comment_id
      join account a on a.trust_id = i.trust_id and a.id = i.account_id
      left join comment_decision d on d.trust_id = i.trust_id and d.id = i.decision_id
    where i.trust_id = current_trust() and i.state in ('decided', 'settled') and i.entered_at >= ${since}
      and i.case_id is null and c.text is not null and a.channel <> all (${forgetful})
      ${schoolId === undefined ? sql`` : sql`and i.school_id = ${schoolId}`}`
}
