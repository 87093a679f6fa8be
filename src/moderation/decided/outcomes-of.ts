import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../platform/database/tables.ts'

/** Something that was asked of a network about a comment. */
export const shownOutcome = z.object({
  act: z.enum(['delete', 'hide', 'unhide', 'reject', 'reply', 'block', 'unblock', 'mute']),
  state: z.enum(['waiting', 'acting', 'done', 'failed', 'by-hand']),
  /** Why it did not work; null: it did, or it is not over. */
  failure: z.string().nullable(),
})

/** What was asked for about each of these comments, oldest first; what was undone before it went is left out. */
export async function outcomesOf(
  tx: Tx,
  commentIds: readonly string[],
): Promise<Map<string, z.infer<typeof shownOutcome>[]>> {
  const rows = await tx
    .selectFrom('comment_act')
    .select(['comment_id as commentId', 'act', 'state', 'failure'])
    .where('comment_id', '=', sql<string>`any(${[...commentIds]}::uuid[])`)
    .orderBy('asked_at')
    .orderBy('id')
    .execute()
  const outcomes = new Map<string, z.infer<typeof shownOutcome>[]>()
  for (const { commentId, state, ...rest } of rows) {
    if (state === 'undone') continue
    outcomes.set(commentId, [...(outcomes.get(commentId) ?? []), { ...rest, state }])
  }
  return outcomes
}
