import { z } from 'zod'
import { personOf } from '../platform/operations/actor.ts'
import { audienceOf } from '../platform/operations/entry.ts'
import { operation } from '../platform/operations/operation.ts'
import { assertMayInCrisis } from './may-in-crisis.ts'
import { owningSchool } from './owning-school.ts'

export const unfreeze = operation({
  name: 'channels.unfreeze',
  about:
    'Lets posts be sent again; what was stopped is not sent by itself. Where nothing was frozen it changes nothing.',
  permission: 'posting:freeze',
  input: z.strictObject({ schoolId: z.uuid().nullable() }),
  /** `ended`: how many freezes that ended. */
  output: z.object({ ended: z.int() }),
  records: 'posting.unfrozen',
  target: ({ tx }, { schoolId }) => owningSchool(tx, schoolId),
  example: world => ({ schoolId: world.school.id }),
  exampleAs: 'ceo',
  async run({ tx, actor, clock, record }, { schoolId }) {
    await assertMayInCrisis({ tx, actor }, 'liftBy', schoolId)
    const ended = await tx
      .updateTable('posting_freeze')
      .set({ ended_by: personOf(actor).personId, ended_at: clock.now() })
      .where('ended_at', 'is', null)
      .where('school_id', schoolId === null ? 'is' : '=', schoolId)
      .returning('id')
      .execute()
    record({
      kind: 'posting.unfrozen',
      subject: { kind: schoolId === null ? 'trust' : 'school', id: schoolId ?? actor.trustId },
      audience: audienceOf(schoolId),
      content: { freezes: ended.map(({ id }) => id) },
    })
    return { ended: ended.length }
  },
})
