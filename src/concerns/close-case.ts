import { z } from 'zod'
import { conflict } from '../platform/errors.ts'
import { personOf } from '../platform/operations/actor.ts'
import { instant } from '../platform/operations/instant.ts'
import type { Context } from '../platform/operations/operation.ts'
import { operation } from '../platform/operations/operation.ts'
import { caseTarget } from './case-target.ts'
import { CASE_OUTCOMES, type CaseOutcome } from './tables.ts'

export const closeCase = operation({
  name: 'cases.close',
  about:
    'Closes a case with what became of it, how it was followed up and why. Its people go on reading it; notes can still be added.',
  permission: 'case:work',
  input: z.strictObject({
    id: z.uuid(),
    outcome: z.enum(CASE_OUTCOMES, 'Choose what became of it.'),
    followUp: z.string().trim().min(1, 'Write how it was followed up, and what was done.').max(10_000),
    reason: z.string().trim().min(1, 'Write why it was decided so.').max(10_000),
    /** Its number in the school's own safeguarding system. */
    reference: z.string().trim().max(100).default(''),
  }),
  output: z.object({ closedAt: instant }),
  records: 'case.closed',
  secondFactor: true,
  target: (context, { id }) => caseTarget(context, id),
  example: world => ({
    id: world.case.id,
    outcome: 'handled-in-school' as const,
    followUp: 'We spoke with the pupil and their mother.',
    reason: 'The writer is a cousin, and the family knew.',
  }),
  exampleAs: 'dsl',
  async run(context, { id, ...how }) {
    return { closedAt: await settleCase(context, id, how) }
  },
})

export interface HowClosed {
  outcome: CaseOutcome
  followUp: string
  reason: string
  /** Empty: it has none. */
  reference: string
}

/** Closes a case that this actor is on. Records `case.closed`. */
export async function settleCase(
  { tx, actor, clock, record }: Context,
  caseId: string,
  { outcome, followUp, reason, reference }: HowClosed,
): Promise<Date> {
  const closedAt = clock.now()
  const { numUpdatedRows } = await tx
    .updateTable('case_clock')
    .set({ closed_at: closedAt, closed_by: personOf(actor).personId, due_at: null })
    .where('case_id', '=', caseId)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw conflict('This case is closed already. Load the page again.')
  await tx
    .updateTable('case_file')
    .set({ outcome, follow_up: followUp, reason, reference: reference === '' ? null : reference })
    .where('id', '=', caseId)
    .execute()
  record({
    kind: 'case.closed',
    subject: { kind: 'case', id: caseId },
    audience: { kind: 'case', caseId },
    content: { outcome, followUp, reason, reference },
  })
  return closedAt
}
