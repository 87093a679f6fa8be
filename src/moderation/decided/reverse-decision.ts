import { z } from 'zod'
import { AppError, conflict, notFound } from '../../platform/errors.ts'
import { personOf } from '../../platform/operations/actor.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { operation } from '../../platform/operations/operation.ts'
import { overturn } from '../challenges/overturn.ts'
import { restoreComment } from '../challenges/restore-comment.ts'
import { restorations, type Restoration } from '../challenges/tables.ts'
import { DESK } from '../desk-entries.ts'
import { audienceFor } from '../intake/tell-of-comments.ts'
import { lockItem } from '../queue/lock-item.ts'
import { mayReverse } from './may-reverse.ts'

export const reverseDecision = operation({
  name: 'moderation.reverse',
  about:
    'Takes a decision back after the moment for undoing it: a removal is put right and shown again where that can be done, and what was kept comes back to the desk. By whoever decided it, or decides for the place.',
  permission: 'comment:moderate',
  input: z.strictObject({
    decisionId: z.uuid(),
    reason: z.string().trim().min(1, 'Write why, in a few words.').max(1000),
  }),
  /** `restored`: whether it shows again; null: it was kept, and waits on the desk. */
  output: z.object({ id: z.uuid(), restored: z.enum(restorations).nullable() }),
  records: DESK.reversed,
  async target({ tx }, { decisionId }) {
    const row = await tx
      .selectFrom('comment_decision')
      .select(['school_id as schoolId', 'account_id as accountId'])
      .where('id', '=', decisionId)
      .where('case_id', 'is', null)
      .executeTakeFirst()
    if (!row) throw notFound('decision')
    return row
  },
  example: world => ({ decisionId: world.decidedComment.decisionId, reason: 'I read it too fast.' }),
  exampleAs: 'headteacher',
  async run(context, { decisionId, reason }) {
    const { tx, actor, record } = context
    const { personId } = personOf(actor)
    const decision = await tx
      .selectFrom('comment_decision')
      .selectAll()
      .where('id', '=', decisionId)
      .executeTakeFirstOrThrow()
    const { comment_id: id, school_id: schoolId, account_id: accountId } = decision
    if (!mayReverse(context, { decidedByYou: decision.decided_by === personId, schoolId, accountId })) {
      throw new AppError(
        'not-permitted',
        'Somebody else decided this. They take it back, or the headteacher.',
      )
    }
    const item = await lockItem(tx, id)
    if (item.decision_id !== decisionId || decision.undone_at !== null) {
      throw conflict('This decision does not stand any more. Look again.')
    }
    const isRemoval = decision.decision !== 'keep'
    const restored = isRemoval ? await restoreComment(context, decision) : null
    if (isRemoval) {
      await overturn(context, decision, reason, 'second-opinion')
      await answerChallenge(context, { decisionId, reason, restored })
    } else await layOpenAgain(context, id)
    record({
      kind: DESK.reversed,
      subject: { kind: 'comment', id },
      audience: audienceFor(schoolId, decision.case_id),
      content: { decisionId, decision: decision.decision, reason, restored },
    })
    return { id, restored }
  },
})

/** Whoever challenged the removal has what they asked for, and nobody decides about it a second time. */
async function answerChallenge(
  { tx, actor, clock }: Context,
  { decisionId, reason, restored }: { decisionId: string; reason: string; restored: Restoration | null },
): Promise<void> {
  await tx
    .updateTable('challenge')
    .set({ state: 'upheld', reason, decided_by: personOf(actor).personId, decided_at: clock.now(), restored })
    .where('decision_id', '=', decisionId)
    .where('state', '=', 'waiting')
    .execute()
}

/** It waits for a decision again, now; what was decided before stays on record. */
async function layOpenAgain({ tx, clock }: Context, id: string): Promise<void> {
  await tx
    .updateTable('desk_item')
    .set(eb => ({
      state: 'open',
      decision_id: null,
      due_at: clock.now(),
      back_why: 'Somebody asked for it to be decided again.',
      version: eb('version', '+', 1),
    }))
    .where('comment_id', '=', id)
    .execute()
}
