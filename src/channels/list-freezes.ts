import { z } from 'zod'
import { instant } from '../platform/operations/instant.ts'
import { query } from '../platform/operations/operation.ts'
import { mayInCrisis } from './may-in-crisis.ts'
import { whereMayStop } from './where-may-stop.ts'

export const listFreezes = query({
  name: 'channels.list-freezes',
  about: 'Where posting is frozen now, since when, by whom and why; and where whoever asks may stop it.',
  permission: 'account:view',
  input: z.strictObject({}),
  output: z.object({
    freezes: z.array(
      z.object({
        id: z.uuid(),
        /** Null: the whole trust. */
        schoolId: z.uuid().nullable(),
        reason: z.string(),
        startedBy: z.object({ id: z.uuid(), name: z.string() }),
        startedAt: instant,
        /** Whether whoever asks may let posts go out again here. */
        mayLift: z.boolean(),
      }),
    ),
    /** The schools for which whoever asks may stop all posting; null: for the whole trust. */
    mayStop: z.array(z.uuid().nullable()),
  }),
  target: () => ({ schoolId: null }),
  example: () => ({}),
  exampleAs: 'teacher',
  async run({ tx, actor, permissions }) {
    const rows = await tx
      .selectFrom('posting_freeze as freeze')
      .leftJoin('person', join =>
        join.onRef('person.trust_id', '=', 'freeze.trust_id').onRef('person.id', '=', 'freeze.started_by'),
      )
      .select([
        'freeze.id',
        'freeze.school_id as schoolId',
        'freeze.reason',
        'freeze.started_by as starterId',
        'person.name as starter',
        'freeze.started_at as startedAt',
      ])
      .where('freeze.ended_at', 'is', null)
      .orderBy('freeze.started_at')
      // One per school and one for the trust: no trust has this many schools.
      .limit(1000)
      .execute()
    const freezes = rows.map(async ({ starterId, starter, ...freeze }) => ({
      ...freeze,
      startedBy: { id: starterId, name: starter ?? '' },
      mayLift: await mayInCrisis({ tx, actor }, 'liftBy', freeze.schoolId),
    }))
    return {
      freezes: await Promise.all(freezes),
      mayStop: await whereMayStop({ tx, actor, permissions }),
    }
  },
})
