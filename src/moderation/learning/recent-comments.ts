import { sql } from 'kysely'
import type { Context } from '../../platform/operations/operation.ts'
import { countRules } from '../reports/count-rules.ts'
import type { CommentDecision } from '../tables.ts'

const DAYS = 90
const DAY_MS = 24 * 60 * 60_000
const MOST_COUNTED = 100_000

export interface RecentComment {
  id: string
  school: string | null
  author: string | null
  text: string
  decided: CommentDecision | null
}

/** Some of the comments that came in lately and that people are done with, oldest first, and how many there are from there on. */
export async function recentComments(
  context: Context,
  { schoolId, after, limit }: { schoolId: string | undefined; after: string | undefined; limit: number },
): Promise<{ comments: RecentComment[]; left: number }> {
  const { tx, clock } = context
  const { forgetful } = await countRules(context)
  const since = new Date(clock.now().getTime() - DAYS * DAY_MS)
  const from = sql`
    from desk_item i
      join comment c on c.trust_id = i.trust_id and c.id = i.comment_id
      join account a on a.trust_id = i.trust_id and a.id = i.account_id
      left join comment_decision d on d.trust_id = i.trust_id and d.id = i.decision_id
    where i.trust_id = current_trust() and i.state in ('decided', 'settled') and i.entered_at >= ${since}
      and i.case_id is null and c.text is not null and a.channel <> all (${forgetful})
      and (${schoolId ?? null}::uuid is null or i.school_id = ${schoolId ?? null}::uuid)
      and (${after ?? null}::uuid is null or (i.entered_at, i.comment_id) > (
        select l.entered_at, l.comment_id from desk_item l
        where l.trust_id = current_trust() and l.comment_id = ${after ?? null}::uuid))`
  const { rows: comments } = await sql<RecentComment>`
    select i.comment_id as id, i.school_id as school, c.author, c.text, d.decision as decided ${from}
    order by i.entered_at, i.comment_id limit ${limit}`.execute(tx)
  const { rows: counted } = await sql<{ n: number }>`
    select count(*)::int as n from (select ${from} limit ${MOST_COUNTED}) as them`.execute(tx)
  return { comments, left: counted[0]!.n }
}
