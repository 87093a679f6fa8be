import type { CommentDecision } from '../tables.ts'

const steps: readonly CommentDecision[] = ['keep', 'hide', 'remove']

/**
 * True where a case's people may decide although something stands: to hide what was kept, to remove what was hidden.
 * No desk shows them what is in a case and nobody else can take it back, so they need not wait for anybody. Pure.
 */
export const goesFurther = (
  { caseId, stands }: { caseId: string | null; stands: CommentDecision | null },
  decision: CommentDecision,
): boolean => caseId !== null && stands !== null && steps.indexOf(decision) > steps.indexOf(stands)
