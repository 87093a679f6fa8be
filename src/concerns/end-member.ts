import { z } from 'zod'
import { conflict } from '../platform/errors.ts'
import { londonDate } from '../platform/clock.ts'
import { operation } from '../platform/operations/operation.ts'
import { caseTarget } from './case-target.ts'

export const endMember = operation({
  name: 'cases.end-member',
  about: 'Ends that somebody reads a case, at once. Who reads it by office does so while they hold it.',
  permission: 'case:work',
  input: z.strictObject({ id: z.uuid(), personId: z.uuid() }),
  output: z.object({}),
  records: 'case.member-ended',
  secondFactor: true,
  target: (context, { id }) => caseTarget(context, id),
  example: world => ({ id: world.case.id, personId: world.people.behaviourLead.personId }),
  exampleAs: 'dsl',
  async run({ tx, clock, record }, { id, personId }) {
    const { numUpdatedRows } = await tx
      .updateTable('case_member')
      .set({ until_date: londonDate(clock.now()) })
      .where('case_id', '=', id)
      .where('person_id', '=', personId)
      .where('until_date', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) throw conflict('They are not on this case, or read it by their office.')
    record({
      kind: 'case.member-ended',
      subject: { kind: 'case', id },
      audience: { kind: 'case', caseId: id },
      content: { personId },
    })
    return {}
  },
})
