import { z } from 'zod'
import { currentPack } from '../../governance/current-pack.ts'
import { AppError, conflict, notFound } from '../../platform/errors.ts'
import { personOf } from '../../platform/operations/actor.ts'
import { operation } from '../../platform/operations/operation.ts'
import { dueAt } from '../../policy/due-at.ts'
import { assertReason, decisionInput } from '../deciding/decision-input.ts'
import { audienceFor } from '../intake/tell-of-comments.ts'
import { lockItem } from '../queue/lock-item.ts'

declare module '../../platform/operations/world.ts' {
  interface World {
    /** A decision of the headteacher that was drawn for a second look. */
    reviewPick: { decisionId: string }
  }
}

/** Why it waits again, for whoever finds it on the desk. */
export const SEEN_OTHERWISE = 'Somebody who looked a second time decided otherwise.'

export const reviewDecision = operation({
  name: 'moderation.review',
  about:
    'A second look at a decision that was drawn by chance, by somebody else, who is not told what was decided. Where the two differ, the comment comes back to the desk; nothing is asked of the network.',
  permission: 'comment:moderate',
  input: z.strictObject({
    /** The decision that was drawn. */
    decisionId: z.uuid(),
    ...decisionInput,
  }),
  output: z.object({ reviewId: z.uuid(), agrees: z.boolean(), first: z.string() }),
  records: 'comment.reviewed',
  async target({ tx }, { decisionId }) {
    const row = await tx
      .selectFrom('review_pick')
      .select(['school_id as schoolId', 'account_id as accountId'])
      .where('decision_id', '=', decisionId)
      .executeTakeFirst()
    if (!row) throw notFound('comment')
    return row
  },
  example: world => ({ decisionId: world.reviewPick.decisionId, decision: 'keep' as const }),
  exampleAs: 'ceo',
  async run(context, { decisionId, ...said }) {
    const { tx, actor, clock, record } = context
    assertReason(said)
    const { personId } = personOf(actor)
    const now = clock.now()
    const picked = await tx
      .selectFrom('review_pick')
      .select(['comment_id', 'purpose', 'not_by', 'review_id'])
      .where('decision_id', '=', decisionId)
      .forUpdate()
      .executeTakeFirstOrThrow()
    if (picked.not_by === personId) {
      throw new AppError('not-permitted', 'You decided this yourself. Somebody else has to look at it again.')
    }
    if (picked.review_id !== null) throw conflict('Somebody was faster: this was looked at already.')
    const item = await lockItem(tx, picked.comment_id)
    if (item.case_id !== null) throw notFound('comment')
    if (item.state !== 'decided' || item.decision_id !== decisionId) {
      throw conflict('This has changed since it was drawn. Nothing is left to look at.')
    }
    const first = await tx
      .selectFrom('comment_decision')
      .selectAll()
      .where('id', '=', decisionId)
      .executeTakeFirstOrThrow()
    const agrees = first.decision === said.decision && first.reason === said.reason
    const { id: reviewId } = await tx
      .insertInto('comment_decision')
      .values({
        trust_id: actor.trustId,
        comment_id: first.comment_id,
        comment_version: first.comment_version,
        school_id: first.school_id,
        account_id: first.account_id,
        case_id: null,
        ...said,
        proposal: first.proposal,
        labels: JSON.stringify(first.labels),
        route: first.route,
        purpose: picked.purpose,
        overturns: agrees ? null : decisionId,
        batch_id: null,
        decided_by: personId,
        decided_at: now,
        not_before: now,
        undone_at: null,
        undone_by: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .updateTable('review_pick')
      .set({ review_id: reviewId, agrees })
      .where('decision_id', '=', decisionId)
      .execute()
    if (!agrees) {
      const { pack } = await currentPack(tx)
      const urgency = item.urgency ?? pack.moderation.urgency.otherwise
      await tx
        .updateTable('desk_item')
        .set({
          state: 'open',
          back_why: SEEN_OTHERWISE,
          urgency,
          due_at: dueAt(pack, urgency, now),
          held_by: null,
          held_until: null,
          version: item.version + 1,
        })
        .where('comment_id', '=', item.comment_id)
        .execute()
    }
    record({
      kind: 'comment.reviewed',
      subject: { kind: 'comment', id: item.comment_id },
      audience: audienceFor(item.school_id, null),
      content: {
        decisionId,
        reviewId,
        accountId: item.account_id,
        purpose: picked.purpose,
        decision: said.decision,
        reason: said.reason,
        note: said.note,
        agrees,
      },
    })
    return { reviewId, agrees, first: first.decision }
  },
})
