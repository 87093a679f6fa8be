import { z } from 'zod'
import { londonDate } from '../platform/clock.ts'
import { conflict, invalid, notFound } from '../platform/errors.ts'
import { personOf } from '../platform/operations/actor.ts'
import { audienceOf } from '../platform/operations/entry.ts'
import { operation } from '../platform/operations/operation.ts'
import { assertMayGrant, isTrustRole } from './may-grant.ts'
import { ROLES } from './roles.ts'
import { staffKinds } from './staff-kinds.ts'
import { schoolTarget } from './targets.ts'

export const grantRole = operation({
  name: 'people.grant-role',
  about: 'Gives somebody a role from a day on, in a school or in the whole trust, or makes them a stand-in.',
  permission: 'role:grant',
  input: z.strictObject({
    personId: z.uuid(),
    role: z.enum(ROLES),
    /** Null: in the whole trust. */
    schoolId: z.uuid().nullable(),
    from: z.iso.date('Write the first day as 2026-09-01.').optional(),
    /** Inclusive. */
    until: z.iso.date('Write the last day as 2027-08-31.').nullable().default(null),
    standsInFor: z.uuid().nullable().default(null),
  }),
  output: z.object({ id: z.uuid() }),
  records: 'role.granted',
  async target(context, { schoolId, personId }) {
    const person = await context.tx
      .selectFrom('person')
      .select('id')
      .where('id', '=', personId)
      .executeTakeFirst()
    if (!person) throw notFound('person')
    return schoolTarget(context, schoolId)
  },
  example: world => ({
    personId: world.volunteer.id,
    role: 'staff' as const,
    schoolId: world.school.id,
  }),
  exampleAs: 'headteacher',
  async run({ tx, actor, clock, record }, input) {
    const granter = personOf(actor)
    const { personId, role, schoolId, standsInFor, until } = input
    const today = londonDate(clock.now())
    const from = input.from ?? today
    assertMayGrant(granter, { personId, role, schoolId, standsInFor })
    if (isTrustRole(role) && schoolId !== null)
      throw invalid('schoolId', 'This role holds in the whole trust.')
    if (role === 'headteacher' && schoolId === null)
      throw invalid('schoolId', 'Choose the headteacher’s school.')
    if (until !== null && until < from) throw invalid('until', 'Choose a last day after the first.')
    if (standsInFor === personId) throw invalid('standsInFor', 'Choose somebody else to be stood in for.')
    await assertStaff(personId)
    if (standsInFor !== null) await assertHolds(standsInFor)
    if (await held(personId, from)) throw conflict('This person has the role already.')
    const { id } = await tx
      .insertInto('role_grant')
      .values({
        trust_id: actor.trustId,
        person_id: personId,
        role,
        school_id: schoolId,
        stands_in_for: standsInFor,
        from_date: from,
        until_date: until,
        granted_by: granter.personId,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    record({
      kind: 'role.granted',
      subject: { kind: 'person', id: personId },
      audience: audienceOf(schoolId),
      content: { grantId: id, role, schoolId, from, until, standsInFor },
    })
    return { id }

    async function assertStaff(personId: string): Promise<void> {
      const person = await tx
        .selectFrom('person')
        .select(['kind', 'left_on'])
        .where('id', '=', personId)
        .executeTakeFirstOrThrow()
      const hasLeft = person.left_on !== null && person.left_on < from
      if (hasLeft || !staffKinds().includes(person.kind)) {
        throw invalid('personId', 'Only somebody who works here now can have a role.')
      }
    }

    async function assertHolds(personId: string): Promise<void> {
      if (!(await held(personId, today))) {
        throw invalid('standsInFor', 'Choose somebody who has this role themselves.')
      }
    }

    function held(personId: string, on: string) {
      return tx
        .selectFrom('role_grant')
        .select('id')
        .where('person_id', '=', personId)
        .where('role', '=', role)
        .where('school_id', schoolId === null ? 'is' : '=', schoolId)
        .where('from_date', '<=', on)
        .where(eb => eb.or([eb('until_date', 'is', null), eb('until_date', '>=', on)]))
        .executeTakeFirst()
    }
  },
})
