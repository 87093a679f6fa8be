import { z } from 'zod'
import { isCurrent, londonDate } from '../platform/clock.ts'
import { writeLetter } from '../people/letters/write-letter.ts'
import { rolesOf } from '../people/roles-of.ts'
import { conflict, invalid } from '../platform/errors.ts'
import type { Context } from '../platform/operations/operation.ts'
import { operation } from '../platform/operations/operation.ts'
import { caseTarget } from './case-target.ts'
import { letBackIn } from './escalate-cases.ts'
import { caseShared } from './letters.ts'
import { pathOf } from './open-case.ts'
import { subjectsOf } from './ring-again.ts'

export const addMember = operation({
  name: 'cases.add-member',
  about: 'Lets somebody who works at the school read a case, until you end it. Never whom the case is about.',
  permission: 'case:work',
  input: z.strictObject({ id: z.uuid(), personId: z.uuid('Choose who is to read it.') }),
  output: z.object({}),
  records: 'case.member-added',
  secondFactor: true,
  target: (context, { id }) => caseTarget(context, id),
  example: world => ({ id: world.case.id, personId: world.people.seniorLeader.personId }),
  exampleAs: 'dsl',
  async run(context, { id, personId }) {
    const { tx, clock, record } = context
    // Said alike whether they may not or do not exist: a search for names is not what this is for.
    if ((await subjectsOf(context, id)).includes(personId) || !(await worksAt(context, id, personId))) {
      throw invalid('personId', 'Choose somebody who works at the school and whom it is not about.')
    }
    const already = await tx
      .selectFrom('case_member')
      .select('person_id')
      .where('case_id', '=', id)
      .where('person_id', '=', personId)
      .where('until_date', 'is', null)
      .executeTakeFirst()
    if (already) throw conflict('They read it already.')
    await letBackIn(context, id, [personId])
    const about = `${id}:${clock.now().toISOString()}`
    await writeLetter(context, caseShared, { to: [personId], path: pathOf(id), about })
    record({
      kind: 'case.member-added',
      subject: { kind: 'case', id },
      audience: { kind: 'case', caseId: id },
      content: { personId },
    })
    return {}
  },
})

/** Whether somebody holds a role today in the school of the case, or in the trust. */
async function worksAt(context: Context, caseId: string, personId: string): Promise<boolean> {
  const { schoolId } = await caseTarget(context, caseId)
  const today = londonDate(context.clock.now())
  const person = await context.tx
    .selectFrom('person')
    .select('left_on as leftOn')
    .where('id', '=', personId)
    .executeTakeFirst()
  if (!person || (person.leftOn !== null && person.leftOn < today)) return false
  const roles = (await rolesOf(context.tx, [personId])).get(personId) ?? []
  return roles.some(role => isCurrent(role, today) && (role.schoolId === null || role.schoolId === schoolId))
}
