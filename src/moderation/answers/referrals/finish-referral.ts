import { z } from 'zod'
import { conflict } from '../../../platform/errors.ts'
import { personOf } from '../../../platform/operations/actor.ts'
import { operation } from '../../../platform/operations/operation.ts'
import { audienceFor } from '../../intake/tell-of-comments.ts'
import { referralTarget } from './referral-target.ts'

export const finishReferral = operation({
  name: 'moderation.finish-referral',
  about: 'Says what came of a concern, or that it goes on as a formal complaint outside Copybook.',
  permission: 'referral:handle',
  input: z.strictObject({
    id: z.uuid(),
    version: z.int(),
    outcome: z.string().trim().min(1, 'Say in a few words what came of it.').max(500),
  }),
  output: z.object({ id: z.uuid(), version: z.int() }),
  records: 'referral.done',
  target: referralTarget,
  example: world => ({ id: world.referral.id, version: world.referral.version, outcome: 'We called back.' }),
  exampleAs: 'headteacher',
  async run({ tx, actor, clock, record }, { id, version, outcome }) {
    const { personId } = personOf(actor)
    const now = clock.now()
    const row = await tx
      .updateTable('referral')
      .set(eb => ({
        // Whoever is done with it has it, too.
        acknowledged_by: eb.fn.coalesce('acknowledged_by', eb.val(personId)),
        acknowledged_at: eb.fn.coalesce('acknowledged_at', eb.val(now)),
        done_by: personId,
        done_at: now,
        outcome,
        version: version + 1,
      }))
      .where('id', '=', id)
      .where('version', '=', version)
      .where('done_at', 'is', null)
      .returning(['school_id as schoolId', 'case_id as caseId', 'comment_id as commentId', 'version'])
      .executeTakeFirst()
    if (!row) throw conflict('Somebody was faster. Look at this complaint again.')
    record({
      kind: 'referral.done',
      subject: { kind: 'comment', id: row.commentId },
      audience: audienceFor(row.schoolId, row.caseId),
      content: { referralId: id },
    })
    return { id, version: row.version }
  },
})
