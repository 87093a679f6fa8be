import { z } from 'zod'
import { query } from '../platform/operations/operation.ts'
import { rolesOf, shownRole } from './roles-of.ts'
import { PERSON_KINDS } from './tables.ts'
import { personTarget } from './targets.ts'

export const person = query({
  name: 'people.person',
  about: 'What the register keeps of one person, with their roles past and present.',
  permission: 'register:view',
  input: z.strictObject({ id: z.uuid() }),
  output: z.object({
    id: z.uuid(),
    schoolId: z.uuid().nullable(),
    kind: z.enum(PERSON_KINDS),
    name: z.string(),
    knownAs: z.string().nullable(),
    class: z.string().nullable(),
    email: z.string().nullable(),
    jobTitle: z.string().nullable(),
    manager: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    externalId: z.string().nullable(),
    /** May not be named or shown anywhere. Why is not kept. */
    doNotIdentify: z.boolean(),
    leftOn: z.iso.date().nullable(),
    roles: z.array(shownRole),
    version: z.int(),
  }),
  target: (context, { id }) => personTarget(context, id),
  example: world => ({ id: world.pupil.id }),
  exampleAs: 'teacher',
  async run({ tx }, { id }) {
    const { managerId, managerName, ...row } = await tx
      .selectFrom('person')
      .leftJoin('person as manager', join =>
        join.onRef('manager.trust_id', '=', 'person.trust_id').onRef('manager.id', '=', 'person.manager_id'),
      )
      .select([
        'person.id',
        'person.school_id as schoolId',
        'person.kind',
        'person.name',
        'person.known_as as knownAs',
        'person.year_group as class',
        'person.email',
        'person.job_title as jobTitle',
        'manager.id as managerId',
        'manager.name as managerName',
        'person.external_id as externalId',
        'person.do_not_identify as doNotIdentify',
        'person.left_on as leftOn',
        'person.version',
      ])
      .where('person.id', '=', id)
      .executeTakeFirstOrThrow()
    return {
      ...row,
      manager: managerId === null ? null : { id: managerId, name: managerName! },
      roles: (await rolesOf(tx, [id])).get(id) ?? [],
    }
  },
})
