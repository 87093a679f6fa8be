import { sql } from 'kysely'
import { currentPack } from '../../governance/current-pack.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { dueAt } from '../../policy/due-at.ts'

/**
 * Puts a reported comment before all that is not as urgent, at once: what waits, and what was kept or needed nobody. What
 * was taken away stays so, and what no machine has read yet is raised when it has been (`writeProposals`).
 */
export async function raiseItem({ tx, actor, clock }: Context, commentId: string): Promise<void> {
  const now = clock.now()
  // Held also where it is still to be read: whoever writes down what was read comes after this report, and raises it.
  await tx
    .selectFrom('desk_item')
    .select('comment_id')
    .where('comment_id', '=', commentId)
    .forUpdate()
    .execute()
  const due = dueAt((await currentPack(tx)).pack, 'urgent', now)
  await sql`
    update desk_item set state = 'open', version = version + 1,
      urgency = case when urgency = 'safeguarding' then urgency else 'urgent' end,
      due_at = least(case when state = 'open' then due_at end, ${due}::timestamptz)
    where trust_id = ${actor.trustId} and comment_id = ${commentId}
      and (state in ('open', 'settled') or (state = 'decided' and exists (
        select from comment_decision made where made.trust_id = desk_item.trust_id
          and made.id = desk_item.decision_id and made.decision = 'keep')))
      and exists (select from comment c where c.trust_id = desk_item.trust_id and c.id = desk_item.comment_id
        and c.state <> 'gone')`.execute(tx)
}
