import { z } from 'zod'
import { londonDate } from '../platform/clock.ts'
import { query } from '../platform/operations/operation.ts'
import { schoolTarget } from './targets.ts'

export const listClasses = query({
  name: 'people.list-classes',
  about: 'The names of a school’s classes, of those who are there today.',
  permission: 'register:search',
  input: z.strictObject({ schoolId: z.uuid() }),
  output: z.object({ classes: z.array(z.string()) }),
  target: (context, { schoolId }) => schoolTarget(context, schoolId),
  example: world => ({ schoolId: world.school.id }),
  exampleAs: 'teacher',
  async run({ tx, clock }, { schoolId }) {
    const today = londonDate(clock.now())
    const rows = await tx
      .selectFrom('person')
      .select('year_group as name')
      .distinct()
      .where('school_id', '=', schoolId)
      .where('kind', '=', 'pupil')
      .where('year_group', 'is not', null)
      .where(eb => eb.or([eb('left_on', 'is', null), eb('left_on', '>=', today)]))
      .execute()
    const inOrder = new Intl.Collator('en-GB', { numeric: true })
    return { classes: rows.map(({ name }) => name!).toSorted(inOrder.compare) }
  },
})
