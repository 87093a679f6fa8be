import type { Context } from '../../platform/operations/operation.ts'

/** That somebody read comments of a case stands in its record, for its people. The query declares `case.comments-read`. */
export function recordReading(
  { record }: Pick<Context, 'record'>,
  caseId: string,
  commentIds: readonly string[],
): void {
  record({
    kind: 'case.comments-read',
    subject: { kind: 'case', id: caseId },
    audience: { kind: 'case', caseId },
    content: { comments: commentIds },
  })
}
