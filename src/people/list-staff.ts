import { z } from 'zod'
import { isCurrent, londonDate } from '../platform/clock.ts'
import { query } from '../platform/operations/operation.ts'
import { rolesOf, shownRole } from './roles-of.ts'
import { staffKinds } from './staff-kinds.ts'
import { PERSON_KINDS } from './tables.ts'
import { schoolTarget } from './targets.ts'

export const listStaff = query({
  name: 'people.list-staff',
  about:
    'The staff of a school, or with no school those of the trust: employees, governors, volunteers and others.',
  permission: 'staff:view',
  input: z.strictObject({
    schoolId: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(200, 'Ask for at most 200 people.').default(200),
    /** `next` of the page before. */
    after: z.uuid().optional(),
  }),
  output: z.object({
    staff: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        kind: z.enum(PERSON_KINDS),
        jobTitle: z.string().nullable(),
        manager: z.object({ id: z.uuid(), name: z.string() }).nullable(),
        /** In force today, or to begin. */
        roles: z.array(shownRole),
        leftOn: z.iso.date().nullable(),
        version: z.int(),
      }),
    ),
    next: z.uuid().nullable(),
  }),
  target: (context, { schoolId }) => schoolTarget(context, schoolId ?? null),
  example: world => ({ schoolId: world.school.id }),
  exampleAs: 'teacher',
  async run({ tx, clock }, { schoolId, limit, after }) {
    let page = tx
      .selectFrom('person')
      .leftJoin('person as manager', join =>
        join.onRef('manager.trust_id', '=', 'person.trust_id').onRef('manager.id', '=', 'person.manager_id'),
      )
      .select([
        'person.id',
        'person.name',
        'person.kind',
        'person.job_title as jobTitle',
        'manager.id as managerId',
        'manager.name as managerName',
        'person.left_on as leftOn',
        'person.version',
      ])
      .where('person.school_id', schoolId === undefined ? 'is' : '=', schoolId ?? null)
      .where('person.kind', 'in', staffKinds())
    if (after !== undefined) {
      page = page.where(eb =>
        eb(
          eb.refTuple('person.name', 'person.id'),
          '>',
          eb
            .selectFrom('person as last')
            .select(['last.name', 'last.id'])
            .where('last.id', '=', after)
            .$asTuple('name', 'id'),
        ),
      )
    }
    const found = await page
      .orderBy('person.name')
      .orderBy('person.id')
      .limit(limit + 1)
      .execute()
    const people = found.slice(0, limit)
    const today = londonDate(clock.now())
    const roles = await rolesOf(
      tx,
      people.map(person => person.id),
    )
    return {
      staff: people.map(({ managerId, managerName, ...person }) => ({
        ...person,
        manager: managerId === null ? null : { id: managerId, name: managerName! },
        roles: (roles.get(person.id) ?? []).filter(role => role.from > today || isCurrent(role, today)),
      })),
      next: found.length > people.length ? people.at(-1)!.id : null,
    }
  },
})
