import { sql } from 'kysely'
import type { Tx } from '../../platform/database/tables.ts'

export interface Reported {
  id: string
  caseId: string | null
}

/** Words are looked for among what came in so lately: "first!" was written before. */
const LATELY_MS = 30 * 86_400_000

/**
 * The comment that somebody means, by its link or else by its words, on one account: the newest where there are several.
 * The transaction has to see all comments (`holdIntake`): one that belongs to a case is not to be entered anew.
 */
export async function findReported(
  tx: Tx,
  accountId: string,
  { link, text, remoteId, now }: { link: string | null; text: string | null; remoteId: string; now: Date },
): Promise<Reported | null> {
  const newest = tx
    .selectFrom('comment')
    .select(['id', 'case_id as caseId'])
    .where('account_id', '=', accountId)
    .where('ours', '=', false)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
  if (link !== null) {
    const found = await newest.where('permalink', '=', link).executeTakeFirst()
    if (found) return found
  }
  const again = await newest.where('remote_id', '=', remoteId).executeTakeFirst()
  if (again || text === null) return again ?? null
  const said = await newest
    .where('at', '>', new Date(now.getTime() - LATELY_MS))
    .where(sql<string>`lower(btrim(text))`, '=', text.trim().toLowerCase())
    .executeTakeFirst()
  return said ?? null
}
