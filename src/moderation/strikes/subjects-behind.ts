import { subjectsOf } from '../../concerns/ring-again.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { seeAllComments } from '../intake/hold-intake.ts'

/** The members of staff whom the case of a comment is about; none where it belongs to none. For the system's letters. */
export async function subjectsBehind(context: Context, commentId: string): Promise<string[]> {
  await seeAllComments(context)
  const { caseId } = await context.tx
    .selectFrom('comment')
    .select('case_id as caseId')
    .where('id', '=', commentId)
    .executeTakeFirstOrThrow()
  return caseId === null ? [] : subjectsOf(context, caseId)
}
