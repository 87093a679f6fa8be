import { Temporal } from '@js-temporal/polyfill'
import { z } from 'zod'
import { londonDate } from '../../platform/clock.ts'
import { query } from '../../platform/operations/operation.ts'
import { schoolTarget } from '../../people/targets.ts'

const MOST = 500

export const listEnding = query({
  name: 'consent.list-ending',
  about: 'Whose yes ends soon: because it runs out, or because they leave. What ended counts as not given.',
  permission: 'consent:view',
  input: z.strictObject({
    schoolId: z.uuid(),
    days: z.coerce.number().int().min(1).max(366, 'Look at most a year ahead.').default(60),
  }),
  output: z.object({
    people: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        class: z.string().nullable(),
        /** Last day of the first yes that ends. */
        endsOn: z.iso.date(),
        why: z.enum(['runs-out', 'leaves']),
      }),
    ),
  }),
  target: (context, { schoolId }) => schoolTarget(context, schoolId),
  example: world => ({ schoolId: world.school.id }),
  exampleAs: 'office',
  async run({ tx, clock }, { schoolId, days }) {
    const today = londonDate(clock.now())
    const last = Temporal.PlainDate.from(today).add({ days }).toString()
    const running = await tx
      .selectFrom('consent_answer as answer')
      .innerJoin('person', join =>
        join
          .onRef('person.trust_id', '=', 'answer.trust_id')
          .onRef('person.id', '=', 'answer.person_id')
          .onRef('person.school_id', '=', 'answer.school_id'),
      )
      .select(['person.id', 'person.name', 'person.year_group as class'])
      .select(eb => eb.fn.min('answer.until_date').as('endsOn'))
      .where('answer.school_id', '=', schoolId)
      .where('answer.answer', '=', 'given')
      .where('answer.until_date', '>=', today)
      .where('answer.until_date', '<=', last)
      .where('person.left_on', 'is', null)
      // A later answer of the same person to the same question has taken its place.
      .where(eb =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('consent_answer as later')
              .select('later.id')
              .whereRef('later.trust_id', '=', 'answer.trust_id')
              .whereRef('later.person_id', '=', 'answer.person_id')
              .whereRef('later.channel', '=', 'answer.channel')
              .whereRef('later.element', '=', 'answer.element')
              .where('later.giver_id', 'is not distinct from', eb.ref('answer.giver_id'))
              .whereRef('later.relation', '=', 'answer.relation')
              .whereRef('later.seq', '>', 'answer.seq'),
          ),
        ),
      )
      .groupBy(['person.id', 'person.name', 'person.year_group'])
      .limit(MOST)
      .execute()
    const leaving = await tx
      .selectFrom('person')
      .select(['id', 'name', 'year_group as class', 'left_on as endsOn'])
      .where('school_id', '=', schoolId)
      .where('left_on', '>=', today)
      .where('left_on', '<=', last)
      .limit(MOST)
      .execute()
    return {
      people: [
        ...running.map(one => ({ ...one, endsOn: one.endsOn!, why: 'runs-out' as const })),
        ...leaving.map(one => ({ ...one, endsOn: one.endsOn!, why: 'leaves' as const })),
      ].toSorted((a, b) =>
        a.endsOn === b.endsOn ? (a.name < b.name ? -1 : 1) : a.endsOn < b.endsOn ? -1 : 1,
      ),
    }
  },
})
