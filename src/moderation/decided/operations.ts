import { listDecided } from './list-decided.ts'
import { reverseDecision } from './reverse-decision.ts'

/** What can be done about what was decided. */
export const decidedOperations = [listDecided, reverseDecision] as const
