import { sql } from 'kysely'
import type { Tx } from '../../platform/database/tables.ts'
import { idsIn, LATELY_MS } from './same-comment.ts'

export interface Reported {
  id: string
  caseId: string | null
}

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
    const ids = sql<string>`any(${idsIn(link)}::text[])`
    const found = await newest
      .where(eb => eb.or([eb('permalink', '=', link), eb('remote_id', '=', ids)]))
      .executeTakeFirst()
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
