import { sql } from 'kysely'
import type { Tx } from '../../platform/database/tables.ts'
import type { CommentRoute } from '../tables.ts'
import type { Content, Followed } from './follow.ts'

/** A comment that is stored already. */
export interface KnownComment {
  id: string
  caseId: string | null
  route: CommentRoute
  keepTextUntil: Date | null
  keepAuthorUntil: Date | null
  followed: Followed
}

/** What is stored of these comments of an account, by their ids on the network. */
export async function knownComments(
  tx: Tx,
  accountId: string,
  remoteIds: readonly string[],
): Promise<Map<string, KnownComment>> {
  const rows = await tx
    .selectFrom('comment')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('remote_id', '=', sql<string>`any(${[...remoteIds]}::text[])`)
    .execute()
  if (rows.length === 0) return new Map()
  const versions = await tx
    .selectFrom('comment_version')
    .select(['comment_id as commentId', 'text', 'attachments', 'state'])
    .where('comment_id', '=', sql<string>`any(${rows.map(({ id }) => id)}::uuid[])`)
    .orderBy('version')
    .execute()
  const byComment = Map.groupBy(versions, ({ commentId }) => commentId)
  return new Map(
    rows.map(row => [
      row.remote_id!,
      {
        id: row.id,
        caseId: row.case_id,
        route: row.route,
        keepTextUntil: row.keep_text_until,
        keepAuthorUntil: row.keep_author_until,
        followed: {
          kind: row.kind,
          remoteId: row.remote_id!,
          postRemoteId: row.post_remote_id,
          parentRemoteId: row.parent_remote_id,
          author: { remoteId: row.author_remote_id, name: row.author ?? '', profileUrl: row.author_url },
          permalink: row.permalink,
          writtenAt: row.at,
          changedAt: row.changed_at,
          version: row.version,
          text: row.text,
          attachments: row.attachments,
          state: row.state,
          versions: (byComment.get(row.id) ?? []) satisfies Content[],
        },
      },
    ]),
  )
}
