import { z } from 'zod'
import { conflict } from '../platform/errors.ts'
import { personOf } from '../platform/operations/actor.ts'
import { instant } from '../platform/operations/instant.ts'
import { operation } from '../platform/operations/operation.ts'
import { caseTarget } from './case-target.ts'

export const acknowledgeCase = operation({
  name: 'cases.acknowledge',
  about: 'Says that you have a case: its clock stops, and nobody else in line is told.',
  permission: 'case:work',
  input: z.strictObject({ id: z.uuid() }),
  output: z.object({ acknowledgedAt: instant }),
  records: 'case.acknowledged',
  secondFactor: true,
  target: (context, { id }) => caseTarget(context, id),
  example: world => ({ id: world.case.id }),
  exampleAs: 'dsl',
  async run({ tx, actor, clock, record }, { id }) {
    const acknowledgedAt = clock.now()
    const taken = await tx
      .updateTable('case_clock')
      .set({ acknowledged_at: acknowledgedAt, acknowledged_by: personOf(actor).personId, due_at: null })
      .where('case_id', '=', id)
      .where('acknowledged_at', 'is', null)
      .where('closed_at', 'is', null)
      .returning('step')
      .executeTakeFirst()
    if (!taken) throw conflict('Somebody has this case already, or it is closed. Load the page again.')
    record({
      kind: 'case.acknowledged',
      subject: { kind: 'case', id },
      audience: { kind: 'case', caseId: id },
      content: { step: taken.step },
    })
    return { acknowledgedAt }
  },
})
