import { z } from 'zod'
import { owningSchool } from '../../channels/owning-school.ts'
import { query } from '../../platform/operations/operation.ts'
import { placeOf } from './place-of.ts'

export const shownPlace = z.object({
  complaintsPage: z.string().nullable(),
  officePhone: z.string().nullable(),
  contact: z.string().nullable(),
  handlerId: z.uuid().nullable(),
})

export const showPlace = query({
  name: 'moderation.answer-place',
  about: 'What a school, or the trust itself, puts into its answers, and who looks after complaints there.',
  permission: 'answer:place',
  input: z.strictObject({
    /** Without it: the trust itself. */
    schoolId: z.uuid('Choose one of your schools.').optional(),
  }),
  output: shownPlace.extend({ version: z.int() }),
  target: ({ tx }, { schoolId }) => owningSchool(tx, schoolId ?? null),
  example: world => ({ schoolId: world.school.id }),
  exampleAs: 'headteacher',
  run: ({ tx }, { schoolId }) => placeOf(tx, schoolId ?? null),
})
