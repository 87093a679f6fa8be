import { z } from 'zod'
import { conflict, invalid } from '../platform/errors.ts'
import { londonDate } from '../platform/clock.ts'
import { personOf } from '../platform/operations/actor.ts'
import { operation } from '../platform/operations/operation.ts'
import { caseTarget } from './case-target.ts'
import { isStaff } from './report-concern.ts'
import { subjectsOf } from './ring-again.ts'

export const nameSubject = operation({
  name: 'cases.name-subject',
  about:
    'Says that a case is about a member of staff: from now on they are not told of it and read nothing of it, whatever they hold.',
  permission: 'case:work',
  input: z.strictObject({ id: z.uuid(), personId: z.uuid('Choose a member of staff.') }),
  output: z.object({}),
  records: 'case.subject-named',
  secondFactor: true,
  target: (context, { id }) => caseTarget(context, id),
  example: world => ({ id: world.case.id, personId: world.people.office.personId }),
  exampleAs: 'dsl',
  async run(context, { id, personId }) {
    const { tx, actor, clock, record } = context
    if (personId === personOf(actor).personId) {
      throw invalid('personId', 'Somebody else on the case has to say that it is about you.')
    }
    if (!(await isStaff(context, personId))) throw invalid('personId', 'Choose a member of staff.')
    if ((await subjectsOf(context, id)).includes(personId)) throw conflict('The case says so already.')
    await tx
      .updateTable('case_member')
      .set({ until_date: londonDate(clock.now()) })
      .where('case_id', '=', id)
      .where('person_id', '=', personId)
      .where('until_date', 'is', null)
      .execute()
    await tx
      .insertInto('case_subject')
      .values({ trust_id: actor.trustId, case_id: id, person_id: personId })
      .execute()
    record({
      kind: 'case.subject-named',
      subject: { kind: 'case', id },
      audience: { kind: 'case', caseId: id },
      content: { personId },
    })
    return {}
  },
})
