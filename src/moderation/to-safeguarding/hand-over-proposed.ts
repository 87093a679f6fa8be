import { sql } from 'kysely'
import type { Context } from '../../platform/operations/operation.ts'
import { handComment } from './hand-comment.ts'

/**
 * Hands over those of some comments that the machine reads as danger to a child, in the transaction that would lay them
 * open: they wait for no moderator, and none sees them in between. Not again what the safeguarding team gave back, as
 * long as it says the same. Gives the case of each that was handed over.
 */
export async function handOverProposed(
  context: Context,
  commentIds: readonly string[],
): Promise<Map<string, string>> {
  const cases = new Map<string, string>()
  if (commentIds.length === 0) return cases
  const items = await context.tx
    .selectFrom('desk_item as item')
    .innerJoin('comment', join =>
      join.onRef('comment.trust_id', '=', 'item.trust_id').onRef('comment.id', '=', 'item.comment_id'),
    )
    .select('item.comment_id as id')
    .where('item.comment_id', '=', sql<string>`any(${[...commentIds]}::uuid[])`)
    .where('item.route', '=', 'safeguarding')
    .where(sql<boolean>`comment.handed_back_version is distinct from item.comment_version`)
    .orderBy('item.comment_id')
    .execute()
  for (const { id } of items) {
    const caseId = await handComment(context, id, { source: 'proposal', reportedBy: null })
    if (caseId !== null) cases.set(id, caseId)
  }
  return cases
}
