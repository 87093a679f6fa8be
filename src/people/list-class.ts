import { z } from 'zod'
import { londonDate } from '../platform/clock.ts'
import { query } from '../platform/operations/operation.ts'
import { schoolTarget } from './targets.ts'

/** More than any class has. A whole year group under one name is named as far as this. */
const MOST = 60

export const listClass = query({
  name: 'people.list-class',
  about:
    'The pupils of one class today, so that whoever posts a picture can say who is in it without typing. At most 60.',
  permission: 'register:search',
  input: z.strictObject({ schoolId: z.uuid(), class: z.string().trim().min(1).max(80) }),
  output: z.object({ people: z.array(z.object({ id: z.uuid(), name: z.string() })) }),
  target: (context, { schoolId }) => schoolTarget(context, schoolId),
  example: world => ({ schoolId: world.school.id, class: 'Willow' }),
  exampleAs: 'teacher',
  async run({ tx, clock }, input) {
    const today = londonDate(clock.now())
    const people = await tx
      .selectFrom('person')
      .select(['id', 'name'])
      .where('school_id', '=', input.schoolId)
      .where('kind', '=', 'pupil')
      .where('year_group', '=', input.class)
      .where(eb => eb.or([eb('left_on', 'is', null), eb('left_on', '>=', today)]))
      .orderBy('name')
      .orderBy('id')
      .limit(MOST)
      .execute()
    return { people }
  },
})
