import { z } from 'zod'
import { invalid } from '../platform/errors.ts'
import { personOf } from '../platform/operations/actor.ts'
import { audienceOf } from '../platform/operations/entry.ts'
import { operation } from '../platform/operations/operation.ts'
import { GUARDIAN_RELATIONS, RESPONSIBILITIES } from './tables.ts'
import { personTarget } from './targets.ts'

declare module '../platform/operations/world.ts' {
  interface World {
    /** A pupil of the first school with a parent who holds parental responsibility. */
    guardianship: { pupilId: string; guardianId: string }
  }
}

export const noteGuardian = operation({
  name: 'people.note-guardian',
  about:
    'Says who looks after a pupil, and whether somebody has checked that they hold parental responsibility. Said again, it is changed or ended.',
  permission: 'register:manage',
  input: z.strictObject({
    pupilId: z.uuid(),
    guardianId: z.uuid(),
    relation: z.enum(GUARDIAN_RELATIONS, 'Say what they are to the child, such as mother or carer.'),
    responsibility: z.enum(RESPONSIBILITIES, 'Write held, not-held or unchecked.'),
    /** They look after the pupil no longer. */
    ended: z.boolean().default(false),
  }),
  output: z.object({ id: z.uuid(), version: z.int() }),
  records: 'guardian.noted',
  target: (context, { pupilId }) => personTarget(context, pupilId),
  example: world => ({
    ...world.guardianship,
    relation: 'mother' as const,
    responsibility: 'not-held' as const,
  }),
  exampleAs: 'office',
  async run({ tx, actor, clock, record }, input) {
    const { pupilId, guardianId, relation, responsibility } = input
    const people = await tx
      .selectFrom('person')
      .select(['id', 'kind', 'school_id as schoolId'])
      .where('id', 'in', [pupilId, guardianId])
      .execute()
    const pupil = people.find(({ id, kind }) => id === pupilId && kind === 'pupil')
    if (!pupil?.schoolId) throw invalid('pupilId', 'Choose a pupil.')
    const guardian = people.find(({ id, kind }) => id === guardianId && kind !== 'pupil')
    if (!guardian) throw invalid('guardianId', 'Choose a parent or carer. Add them to the register first.')
    const noted = {
      relation,
      responsibility,
      noted_by: personOf(actor).personId,
      noted_at: clock.now(),
      ended_at: input.ended ? clock.now() : null,
    }
    const row = await tx
      .insertInto('guardianship')
      .values({
        trust_id: actor.trustId,
        school_id: pupil.schoolId,
        pupil_id: pupilId,
        guardian_id: guardianId,
        ...noted,
      })
      .onConflict(clash =>
        clash
          .columns(['trust_id', 'school_id', 'pupil_id', 'guardian_id'])
          .doUpdateSet(eb => ({ ...noted, version: eb('guardianship.version', '+', 1) })),
      )
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow()
    record({
      kind: 'guardian.noted',
      subject: { kind: 'person', id: pupilId },
      audience: audienceOf(pupil.schoolId),
      content: { guardianId, relation, responsibility, ended: input.ended },
    })
    return row
  },
})
