import type { Selectable } from 'kysely'
import { personOf } from '../../platform/operations/actor.ts'
import type { Context } from '../../platform/operations/operation.ts'
import type { CommentDecisionTable, Purpose } from '../tables.ts'

/** Decides that a comment is kept after all: a decision more, which puts the first one right. Its strike is gone by that. */
export async function overturn(
  { tx, actor, clock }: Context,
  removal: Selectable<CommentDecisionTable>,
  note: string,
  purpose: Purpose = 'challenge',
): Promise<string> {
  const now = clock.now()
  const { id } = await tx
    .insertInto('comment_decision')
    .values({
      trust_id: removal.trust_id,
      comment_id: removal.comment_id,
      comment_version: removal.comment_version,
      school_id: removal.school_id,
      account_id: removal.account_id,
      case_id: removal.case_id,
      decision: 'keep',
      reason: null,
      note,
      proposal: removal.proposal,
      labels: JSON.stringify(removal.labels),
      route: removal.route,
      purpose,
      overturns: removal.id,
      batch_id: null,
      decided_by: personOf(actor).personId,
      decided_at: now,
      not_before: now,
      undone_at: null,
      undone_by: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .updateTable('desk_item')
    .set(eb => ({ decision_id: id, version: eb('version', '+', 1) }))
    .where('comment_id', '=', removal.comment_id)
    .where('decision_id', '=', removal.id)
    .execute()
  return id
}
