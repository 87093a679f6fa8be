import { z } from 'zod'
import { owningSchool } from '../../channels/owning-school.ts'
import { query, type Context } from '../../platform/operations/operation.ts'
import { londonDate } from '../../platform/clock.ts'
import { countsOf, type Sum } from '../reports/counts-of.ts'
import { dayPlus, dayStarts } from '../reports/london-days.ts'

/** As far back as a drift is looked for. */
const DAYS = 365

const counts = z.object({ taken: z.int(), kept: z.int() })

export const agreement = query({
  name: 'moderation.agreement',
  about:
    'How often people decide as it was proposed: by label and certainty, and by month. Of no network that lets nobody keep comments.',
  permission: 'report:read',
  input: z.strictObject({ schoolId: z.uuid('Choose one of your schools.').optional() }),
  output: z.object({
    /** What people did with each label at each certainty; `atLeast` in steps of a twentieth. */
    labels: z.array(z.object({ label: z.string(), steps: z.array(counts.extend({ atLeast: z.number() })) })),
    /** Where the proposal was plain (keep, or remove), how many were decided so. */
    months: z.array(z.object({ month: z.string(), decided: z.int(), asProposed: z.int() })),
    /** Second looks at what was drawn. */
    looks: z.object({ agreed: z.int(), differed: z.int() }),
  }),
  target: ({ tx }, { schoolId }) => owningSchool(tx, schoolId ?? null),
  example: world => ({ schoolId: world.school.id }),
  exampleAs: 'headteacher',
  async run(context, { schoolId }) {
    const until = londonDate(context.clock.now())
    const asked = {
      from: dayPlus(until, -DAYS),
      until,
      measures: ['label', 'proposal'] as const,
      byMonth: true,
    }
    const sums = await countsOf(context, { ...asked, ...(schoolId !== undefined && { schoolId }) })
    return {
      labels: byLabel(sums),
      months: byMonth(sums),
      looks: await looksSince(context, dayStarts(asked.from), schoolId),
    }
  },
})

async function looksSince({ tx }: Pick<Context, 'tx'>, since: Date, schoolId: string | undefined) {
  const rows = await tx
    .selectFrom('review_pick')
    .select('agrees')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('agrees', 'is not', null)
    .where('picked_at', '>=', since)
    .where('case_id', 'is', null)
    .$if(schoolId !== undefined, some => some.where('school_id', '=', schoolId!))
    .groupBy('agrees')
    .execute()
  const of = (agrees: boolean): number => rows.find(row => row.agrees === agrees)?.count ?? 0
  return { agreed: of(true), differed: of(false) }
}

const STEPS = 20

/** Pure: hidden counts as taken away, for nobody sees it any more. */
export function byLabel(sums: readonly Sum[]) {
  const ofLabel = Map.groupBy(
    sums.filter(({ measure }) => measure === 'label'),
    ({ key }) => key.split('/')[0]!,
  )
  return [...ofLabel]
    .map(([label, some]) => ({
      label,
      steps: [...Map.groupBy(some, ({ step }) => step)]
        .toSorted(([a], [b]) => a - b)
        .map(([step, counted]) => ({
          atLeast: step / STEPS,
          taken: total(counted.filter(({ key }) => !key.endsWith('/keep'))),
          kept: total(counted.filter(({ key }) => key.endsWith('/keep'))),
        })),
    }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en'))
}

/** Pure: a proposal to look (`review`) can be neither followed nor not. */
export function byMonth(sums: readonly Sum[]) {
  const plain = sums.filter(({ measure, key }) => measure === 'proposal' && !key.startsWith('review/'))
  return [...Map.groupBy(plain, ({ month }) => month ?? '')]
    .toSorted(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([month, some]) => ({
      month,
      decided: total(some),
      asProposed: total(
        some.filter(({ key }) => key === 'keep/keep' || /^remove\/(?:remove|hide)$/.test(key)),
      ),
    }))
}

const total = (sums: readonly Sum[]): number => sums.reduce((all, { count }) => all + count, 0)
