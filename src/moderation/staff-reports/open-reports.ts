import { sql } from 'kysely'
import type { Tx } from '../../platform/database/tables.ts'
import './tables.ts'

/** What staff reported of these comments and nobody has decided since: why, oldest first, by the comment's id. */
export async function openReports(tx: Tx, commentIds: readonly string[]): Promise<Map<string, string[]>> {
  if (commentIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('comment_report as report')
    .select(['report.comment_id as id', 'report.why'])
    .where('report.comment_id', '=', sql<string>`any(${[...commentIds]}::uuid[])`)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('comment_decision as made')
            .select('made.id')
            .whereRef('made.trust_id', '=', 'report.trust_id')
            .whereRef('made.comment_id', '=', 'report.comment_id')
            .whereRef('made.decided_at', '>=', 'report.reported_at')
            .where('made.undone_at', 'is', null),
        ),
      ),
    )
    .orderBy('report.reported_at')
    .orderBy('report.id')
    .execute()
  const byComment = Map.groupBy(rows, row => row.id)
  return new Map([...byComment].map(([id, of]) => [id, of.map(({ why }) => why ?? '')]))
}
