import { z } from 'zod'
import { invalid } from '../../platform/errors.ts'
import { decisions, reasons } from '../tables.ts'

/** What is decided, and why: the policy's grounds are a closed list, and criticism is not on it. */
export const decisionInput = {
  decision: z.enum(decisions),
  /** Null only with `keep`. */
  reason: z.enum(reasons).nullable().default(null),
  note: z.string().trim().max(2000).nullable().default(null),
}

export const decisionSchema = z.object(decisionInput)
export type DecisionInput = z.output<typeof decisionSchema>

/** @throws AppError `invalid-input` for a removal without a reason, or a reason for keeping. */
export function assertReason({ decision, reason }: DecisionInput): void {
  if (decision !== 'keep' && reason === null) throw invalid('reason', 'Choose a reason from the list.')
  if (decision === 'keep' && reason !== null)
    throw invalid('reason', 'What is kept needs no reason. Leave it out.')
}
