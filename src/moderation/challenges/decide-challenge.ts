import { z } from 'zod'
import { AppError, conflict, notFound } from '../../platform/errors.ts'
import { personOf } from '../../platform/operations/actor.ts'
import { audienceFor } from '../intake/tell-of-comments.ts'
import { operation } from '../../platform/operations/operation.ts'
import { overturn } from './overturn.ts'
import { restoreComment } from './restore-comment.ts'
import { restorations } from './tables.ts'

declare module '../../platform/operations/world.ts' {
  interface World {
    /** A writer asks for another look at what the teacher removed. */
    challenge: { id: string }
  }
}

export const decideChallenge = operation({
  name: 'moderation.decide-challenge',
  about:
    'Decides about a removal again because its writer asked. Somebody else than who removed it does; the writer reads the reason.',
  permission: 'challenge:decide',
  input: z.strictObject({
    id: z.uuid(),
    /** The writer is right: the comment was no breach. */
    uphold: z.boolean(),
    reason: z.string().trim().min(1, 'Write why. The writer reads it, so name nobody.').max(1000),
  }),
  output: z.object({ id: z.uuid(), restored: z.enum(restorations).nullable() }),
  records: 'challenge.decided',
  async target({ tx }, { id }) {
    const row = await tx
      .selectFrom('challenge')
      .select(['school_id as schoolId', 'account_id as accountId'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row) throw notFound('challenge')
    return row
  },
  example: world => ({ id: world.challenge.id, uphold: false, reason: 'It insults somebody.' }),
  exampleAs: 'headteacher',
  async run(context, { id, uphold, reason }) {
    const { tx, actor, clock, record } = context
    const { personId } = personOf(actor)
    const challenge = await tx
      .selectFrom('challenge')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirstOrThrow()
    if (challenge.state !== 'waiting') {
      throw conflict('Somebody was faster: this was decided already.', { at: challenge.decided_at })
    }
    const removal = await tx
      .selectFrom('comment_decision')
      .selectAll()
      .where('id', '=', challenge.decision_id)
      .executeTakeFirstOrThrow()
    if (removal.decided_by === personId) {
      throw new AppError('not-permitted', 'You removed this yourself. Somebody else has to look at it again.')
    }
    if (removal.undone_at !== null)
      throw conflict('This removal was undone meanwhile. Nothing is left to decide.')
    const overturning = uphold ? await overturn(context, removal, reason) : null
    const restored = uphold ? await restoreComment(context, removal) : null
    await tx
      .updateTable('challenge')
      .set({
        state: uphold ? 'upheld' : 'declined',
        reason,
        decided_by: personId,
        decided_at: clock.now(),
        restored,
      })
      .where('id', '=', id)
      .execute()
    record({
      kind: 'challenge.decided',
      subject: { kind: 'comment', id: challenge.comment_id },
      audience: audienceFor(challenge.school_id, removal.case_id),
      content: { challengeId: id, uphold, reason, decisionId: removal.id, overturning, restored },
    })
    return { id, restored }
  },
})
