import { sql } from 'kysely'
import type { Context } from '../../platform/operations/operation.ts'
import '../staff-reports/tables.ts'

/**
 * Forgets with some comments what the desk made of their words: the words that were found, the labels, notes into which
 * they may have been copied, and what the network answered. What people decided stays, with its reason.
 */
export async function forgetAtDesk(
  { tx }: Pick<Context, 'tx'>,
  commentIds: readonly string[],
): Promise<void> {
  const these = sql<string>`any(${[...commentIds]}::uuid[])`
  await tx
    .updateTable('desk_item')
    .set({ labels: '[]', findings: '[]' })
    .where('comment_id', '=', these)
    .execute()
  await tx
    .updateTable('comment_decision')
    .set({ note: null, labels: '[]' })
    .where('comment_id', '=', these)
    .execute()
  await tx.updateTable('comment_report').set({ why: null }).where('comment_id', '=', these).execute()
  await tx.updateTable('comment_act').set({ network: null }).where('comment_id', '=', these).execute()
}
