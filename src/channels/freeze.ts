import { z } from 'zod'
import { conflict } from '../platform/errors.ts'
import { personOf } from '../platform/operations/actor.ts'
import { audienceOf } from '../platform/operations/entry.ts'
import { operation } from '../platform/operations/operation.ts'
import { freezesOf } from './freeze-state.ts'
import { assertMayInCrisis } from './may-in-crisis.ts'
import { owningSchool } from './owning-school.ts'

export const freeze = operation({
  name: 'channels.freeze',
  about: 'Stops everything that would go out, for a school or (school null) for the whole trust, at once.',
  permission: 'posting:freeze',
  input: z.strictObject({
    schoolId: z.uuid().nullable(),
    reason: z.string().trim().min(1, 'Say why, in a few words.').max(500),
  }),
  output: z.object({ id: z.uuid() }),
  records: 'posting.frozen',
  target: ({ tx }, { schoolId }) => owningSchool(tx, schoolId),
  example: world => ({ schoolId: world.school.id, reason: 'Sad news reached the school.' }),
  exampleAs: 'headteacher',
  async run({ tx, actor, clock, record }, { schoolId, reason }) {
    await assertMayInCrisis({ tx, actor }, 'freezeBy', schoolId)
    if ((await freezesOf(tx, schoolId)).length > 0) throw conflict('Posting is frozen here already.')
    const started = await tx
      .insertInto('posting_freeze')
      .values({
        trust_id: actor.trustId,
        school_id: schoolId,
        reason,
        started_by: personOf(actor).personId,
        started_at: clock.now(),
        ended_by: null,
        ended_at: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    record({
      kind: 'posting.frozen',
      subject: { kind: 'freeze', id: started.id },
      audience: audienceOf(schoolId),
      content: { schoolId },
    })
    return started
  },
})
