import { z } from 'zod'
import { londonDate } from '../../platform/clock.ts'
import { instant } from '../../platform/operations/instant.ts'
import { query } from '../../platform/operations/operation.ts'
import { schoolTarget } from '../../people/targets.ts'

const MOST = 200

export const listComplaints = query({
  name: 'consent.list-complaints',
  about: 'What families say about pictures of their children, what waits for a first answer before the rest.',
  permission: 'picture-complaint:handle',
  input: z.strictObject({ schoolId: z.uuid() }),
  output: z.object({
    complaints: z.array(
      z.object({
        id: z.uuid(),
        pupil: z.object({ id: z.uuid(), name: z.string() }),
        by: z.string(),
        place: z.string(),
        says: z.string(),
        withdrew: z.boolean(),
        madeAt: instant,
        acknowledgeBy: z.iso.date(),
        /** The last day to acknowledge it has passed. */
        late: z.boolean(),
        acknowledgedAt: instant.nullable(),
        answer: z.string().nullable(),
        answeredAt: instant.nullable(),
      }),
    ),
  }),
  target: (context, { schoolId }) => schoolTarget(context, schoolId),
  example: world => ({ schoolId: world.school.id }),
  exampleAs: 'headteacher',
  async run({ tx, clock }, { schoolId }) {
    const today = londonDate(clock.now())
    const rows = await tx
      .selectFrom('picture_complaint as complaint')
      .innerJoin('person as pupil', join =>
        join.onRef('pupil.trust_id', '=', 'complaint.trust_id').onRef('pupil.id', '=', 'complaint.pupil_id'),
      )
      .innerJoin('person as giver', join =>
        join.onRef('giver.trust_id', '=', 'complaint.trust_id').onRef('giver.id', '=', 'complaint.by_id'),
      )
      .select(['complaint.id', 'complaint.place', 'complaint.says', 'complaint.withdrew'])
      .select(['complaint.made_at as madeAt', 'complaint.acknowledge_by as acknowledgeBy'])
      .select(['complaint.acknowledged_at as acknowledgedAt', 'complaint.answer'])
      .select(['complaint.answered_at as answeredAt', 'giver.name as by'])
      .select(['pupil.id as pupilId', 'pupil.name as pupilName'])
      .where('complaint.school_id', '=', schoolId)
      .orderBy(eb => eb('complaint.answered_at', 'is not', null))
      .orderBy(eb => eb('complaint.acknowledged_at', 'is not', null))
      .orderBy('complaint.made_at')
      .limit(MOST)
      .execute()
    return {
      complaints: rows.map(({ pupilId, pupilName, ...row }) => ({
        ...row,
        pupil: { id: pupilId, name: pupilName },
        late: row.acknowledgedAt === null && row.acknowledgeBy < today,
      })),
    }
  },
})
