import { sql } from 'kysely'
import type { Tx } from '../../platform/database/tables.ts'
import type { FollowedComment } from './followed-comment.ts'
import type { IntakeAccount } from './intake-account.ts'

/** A comment with everything decided about it that its row holds. */
export interface CommentToWrite extends FollowedComment {
  ours: boolean
}

/**
 * Stores what a batch changed: one statement for the new comments, one for the changed, one for their versions, however
 * many they are. A comment is joined to our own post under which it stands.
 */
export async function writeComments(
  tx: Tx,
  { account, trustId, now }: { account: IntakeAccount; trustId: string; now: Date },
  comments: readonly CommentToWrite[],
): Promise<void> {
  const rows = comments.map(rowOf)
  const added = rows.filter((_, at) => comments[at]!.isNew)
  const changed = rows.filter((_, at) => !comments[at]!.isNew)
  if (added.length > 0) {
    await sql`
      insert into comment (trust_id, id, school_id, case_id, account_id, remote_id, kind, post_remote_id,
        parent_remote_id, publication_id, text, author, author_remote_id, author_url, attachments, permalink, state,
        ours, route, at, first_seen_at, changed_at, version, keep_text_until, keep_author_until)
      select ${trustId}, r.id, ${account.schoolId}, r.case_id, ${account.id}, r.remote_id, r.kind, r.post_remote_id,
        r.parent_remote_id, ${publicationOf(account)}, r.text, r.author, r.author_remote_id, r.author_url,
        r.attachments, r.permalink, r.state, r.ours, r.route, r.at, ${now}, ${now}, r.version, r.keep_text_until,
        r.keep_author_until
      from ${recordset(added)}`.execute(tx)
  }
  if (changed.length > 0) {
    await sql`
      update comment set case_id = r.case_id, post_remote_id = r.post_remote_id,
        parent_remote_id = r.parent_remote_id, publication_id = ${publicationOf(account)}, text = r.text,
        author = r.author, author_remote_id = r.author_remote_id, author_url = r.author_url,
        attachments = r.attachments, permalink = r.permalink, state = r.state, route = r.route,
        changed_at = r.changed_at, version = r.version, keep_text_until = r.keep_text_until,
        keep_author_until = r.keep_author_until
      from ${recordset(changed)}
      where comment.trust_id = ${trustId} and comment.id = r.id`.execute(tx)
  }
  await writeVersions(tx, trustId, comments)
}

async function writeVersions(tx: Tx, trustId: string, comments: readonly CommentToWrite[]): Promise<void> {
  const versions = comments.flatMap(({ id, steps }) =>
    steps.map(({ is }) => ({
      comment_id: id,
      version: is.version,
      text: is.text,
      attachments: is.attachments,
      state: is.state,
      seen_at: is.changedAt,
    })),
  )
  if (versions.length === 0) return
  await sql`
    insert into comment_version (trust_id, comment_id, version, text, attachments, state, seen_at)
    select ${trustId}, v.* from jsonb_to_recordset(${JSON.stringify(versions)}::jsonb) as v (comment_id uuid,
      version integer, text text, attachments jsonb, state text, seen_at timestamptz)`.execute(tx)
}

function rowOf({ id, caseId, route, ours, keepTextUntil, keepAuthorUntil, followed }: CommentToWrite) {
  const { author } = followed
  return {
    id,
    case_id: caseId,
    remote_id: followed.remoteId,
    kind: followed.kind,
    post_remote_id: followed.postRemoteId,
    parent_remote_id: followed.parentRemoteId,
    text: followed.text,
    author: author.name === '' ? null : author.name,
    author_remote_id: author.remoteId,
    author_url: author.profileUrl,
    attachments: followed.attachments,
    permalink: followed.permalink,
    state: followed.state,
    ours,
    route,
    at: followed.writtenAt,
    changed_at: followed.changedAt,
    version: followed.version,
    keep_text_until: keepTextUntil,
    keep_author_until: keepAuthorUntil,
  }
}

/** A set of rows travels as one value: 20,000 rows of 20 columns would be more parameters than a statement takes. */
const recordset = (rows: readonly object[]) => sql`
  jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, case_id uuid, remote_id text, kind text,
    post_remote_id text, parent_remote_id text, text text, author text, author_remote_id text, author_url text,
    attachments jsonb, permalink text, state text, ours boolean, route text, at timestamptz,
    changed_at timestamptz, version integer, keep_text_until timestamptz, keep_author_until timestamptz)`

const publicationOf = (account: IntakeAccount) => sql`(
  select p.id from publication p
  where p.trust_id = current_trust() and p.account_id = ${account.id} and p.remote_id = r.post_remote_id limit 1)`
