import type { Expression, SqlBool } from 'kysely'
import { sql } from 'kysely'
import { eraseTellingOf } from '../../evidence/erase-telling-of.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { forgetAtDesk } from '../queue/forget-at-desk.ts'
import { eraseScreenshots } from '../screenshots/erase-screenshots.ts'
import { seeAllComments } from './hold-intake.ts'
import { SNAPSHOTS } from './tell-of-comments.ts'

/** So many comments a transaction: each leaves an entry that says so. */
const MOST_AT_ONCE = 500

/**
 * Forgets what a network lets nobody keep any longer: the writer first, then what was written, in every version and in
 * the record. What stays is that there was something, where it stood, and what we did about it ourselves. True when
 * there may be more. It runs with every sweep and before a server takes its first question, so that a backup that was
 * put back shows nothing that is over.
 */
export async function forget(context: Context): Promise<boolean> {
  const { tx, clock } = context
  const now = clock.now()
  await seeAllComments(context)
  const writers = await overdue(context, 'keep_author_until', now)
  if (writers.length > 0) {
    await tx
      .updateTable('comment')
      .set({ author: null, author_remote_id: null, author_url: null, keep_author_until: null })
      .where(isOneOf(writers))
      .execute()
  }
  const written = await overdue(context, 'keep_text_until', now)
  if (written.length > 0) {
    const nothing = { text: null, attachments: '[]' }
    await tx
      .updateTable('comment')
      .set({ ...nothing, keep_text_until: null })
      .where(isOneOf(written))
      .execute()
    await tx
      .updateTable('comment_version')
      .set(nothing)
      .where('comment_id', '=', sql<string>`any(${written}::uuid[])`)
      .execute()
    await forgetAtDesk(context, written)
    await eraseScreenshots(context, written)
    const kinds = Object.values(SNAPSHOTS)
    await eraseTellingOf(
      context,
      { subjectKind: 'comment', subjectIds: written, kinds },
      'network-storage-limit',
    )
  }
  return writers.length === MOST_AT_ONCE || written.length === MOST_AT_ONCE
}

async function overdue(
  { tx }: Pick<Context, 'tx'>,
  column: 'keep_author_until' | 'keep_text_until',
  now: Date,
): Promise<string[]> {
  const rows = await tx
    .selectFrom('comment')
    .select('id')
    .where(column, '<=', now)
    .orderBy(column)
    .limit(MOST_AT_ONCE)
    .forUpdate()
    .execute()
  return rows.map(({ id }) => id)
}

const isOneOf = (ids: readonly string[]): Expression<SqlBool> => sql<SqlBool>`id = any(${[...ids]}::uuid[])`
