import { sql } from 'kysely'
import type { Incoming } from '../../channels/connectors/incoming.ts'
import type { Tx } from '../../platform/database/tables.ts'
import { joinable, LATELY_MS, type ReportedOnly } from './same-comment.ts'

/**
 * Gives comments that staff reported before their network told of them the network's own id, so that what follows makes
 * another version of them and no second comment: the report, the item and what was decided stay where they are. Gives
 * the ids of those. The transaction has to hold the account's intake.
 */
export async function joinReports(
  tx: Tx,
  accountId: string,
  words: readonly Incoming[],
  now: Date,
): Promise<Set<string>> {
  if (words.length === 0) return new Set()
  const reported = await reportedOnly(tx, accountId, new Date(now.getTime() - LATELY_MS))
  if (reported.length === 0) return new Set()
  const joined = joinable(reported, words)
  if (joined.size === 0) return new Set()
  const rows = [...joined].map(([id, told]) => ({
    id,
    remote_id: told.remoteId,
    kind: told.kind,
    at: told.writtenAt,
    post_remote_id: told.postRemoteId,
    permalink: told.permalink,
  }))
  await sql`
    update comment set remote_id = r.remote_id, kind = r.kind, at = r.at,
      post_remote_id = coalesce(r.post_remote_id, comment.post_remote_id),
      permalink = coalesce(r.permalink, comment.permalink)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, remote_id text, kind text, at timestamptz,
      post_remote_id text, permalink text)
    where comment.trust_id = current_trust() and comment.id = r.id`.execute(tx)
  return new Set(rows.map(row => row.remote_id))
}

/** The condition is that of the index `comment_reported_only`. */
const reportedOnly = (tx: Tx, accountId: string, since: Date): Promise<ReportedOnly[]> =>
  tx
    .selectFrom('comment')
    .select(['id', 'permalink as link', 'text', 'author', 'first_seen_at as reportedAt'])
    .where('account_id', '=', accountId)
    .where(sql<boolean>`starts_with(remote_id, 'reported:')`)
    .where('first_seen_at', '>', since)
    .orderBy('first_seen_at')
    .orderBy('id')
    .execute()
