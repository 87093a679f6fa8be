import { z } from 'zod'
import { conflict } from '../../../platform/errors.ts'
import { personOf } from '../../../platform/operations/actor.ts'
import { operation } from '../../../platform/operations/operation.ts'
import { audienceFor } from '../../intake/tell-of-comments.ts'
import { referralTarget } from './referral-target.ts'

export const acknowledgeReferral = operation({
  name: 'moderation.acknowledge-referral',
  about: 'Says that a concern has arrived with you and that you look into it.',
  permission: 'referral:handle',
  input: z.strictObject({ id: z.uuid(), version: z.int() }),
  output: z.object({ id: z.uuid(), version: z.int() }),
  records: 'referral.acknowledged',
  target: referralTarget,
  example: world => ({ id: world.referral.id, version: world.referral.version }),
  exampleAs: 'headteacher',
  async run({ tx, actor, clock, record }, { id, version }) {
    const row = await tx
      .updateTable('referral')
      .set({ acknowledged_by: personOf(actor).personId, acknowledged_at: clock.now(), version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version)
      .where('acknowledged_at', 'is', null)
      .returning(['school_id as schoolId', 'case_id as caseId', 'comment_id as commentId', 'version'])
      .executeTakeFirst()
    if (!row) throw conflict('Somebody was faster. Look at this complaint again.')
    record({
      kind: 'referral.acknowledged',
      subject: { kind: 'comment', id: row.commentId },
      audience: audienceFor(row.schoolId, row.caseId),
      content: { referralId: id },
    })
    return { id, version: row.version }
  },
})
