import { z } from 'zod'
import { owningSchool } from '../../channels/owning-school.ts'
import { currentPack } from '../../governance/current-pack.ts'
import { londonDate } from '../../platform/clock.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { query } from '../../platform/operations/operation.ts'
import type { AskedPeriod, Period } from './report-period.ts'
import { periodOf, termsSoFar } from './report-period.ts'
import type { Figures } from './figures.ts'
import { figures, figuresOf } from './figures.ts'
import { countsOf } from './counts-of.ts'
import type { Measure } from './measures.ts'

export const reportInput = z.strictObject({
  /** Without it: all schools, and the trust's own accounts. */
  schoolId: z.uuid('Choose one of your schools.').optional(),
  /** The name of a school term; without it and without days, this term. */
  term: z.string().max(60).optional(),
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
})

const period = z.object({ name: z.string(), from: z.iso.date(), until: z.iso.date() })
const SHOWN: readonly Measure[] = [
  'time',
  'in-time',
  'decided',
  'removed',
  'strike',
  'answered',
  'referred',
  'block',
  'challenged',
]

export const report = query({
  name: 'moderation.report',
  about:
    'What moderation came to in a term: time to decision, what was removed and why, answers, referrals, strikes, blocks, challenges.',
  permission: 'report:read',
  input: reportInput,
  output: z.object({
    period,
    terms: z.array(period),
    all: figures,
    places: z.array(z.object({ schoolId: z.uuid().nullable(), name: z.string(), figures })),
  }),
  target: ({ tx }, { schoolId }) => owningSchool(tx, schoolId ?? null),
  example: world => ({ schoolId: world.school.id }),
  exampleAs: 'headteacher',
  run: (context, { schoolId, ...asked }) => reportOf(context, asked, schoolId),
})

export interface Report {
  period: Period
  terms: Period[]
  all: Figures
  places: { schoolId: string | null; name: string; figures: Figures }[]
}

/** The figures of a period, together and by place, as far as the actor sees. */
export async function reportOf(context: Context, asked: AskedPeriod, schoolId?: string): Promise<Report> {
  const { tx, clock } = context
  const { pack } = await currentPack(tx)
  const when = periodOf(pack, asked, clock.now())
  const sums = await countsOf(context, {
    ...when,
    measures: SHOWN,
    ...(schoolId !== undefined && { schoolId }),
  })
  const schools = await tx
    .selectFrom('school')
    .select(['id', 'name'])
    .$if(schoolId !== undefined, only => only.where('id', '=', schoolId!))
    .orderBy('name')
    .execute()
  const places = [
    ...schools,
    ...(schoolId === undefined ? [{ id: null, name: 'The trust’s own accounts' }] : []),
  ]
  const targets = pack.thresholds.moderationTargetMinutes
  const byPlace = Map.groupBy(sums, sum => sum.schoolId)
  return {
    period: when,
    terms: termsSoFar(pack, londonDate(clock.now())),
    all: figuresOf(sums, targets),
    places: places.map(({ id, name }) => ({
      schoolId: id,
      name,
      figures: figuresOf(byPlace.get(id) ?? [], targets),
    })),
  }
}
