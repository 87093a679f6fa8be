import { sql } from 'kysely'
import { openCase, type NewCase } from '../../concerns/open-case.ts'
import { eraseScreenshots } from '../screenshots/erase-screenshots.ts'
import type { Context } from '../../platform/operations/operation.ts'

/** How a comment comes into a case after it was taken in. */
type Handed = Pick<NewCase, 'source' | 'reportedBy' | 'subjects' | 'suspectedImage' | 'what' | 'where'>

/**
 * Hands a comment to the safeguarding team, as a case of its own: with everything that the desk wrote about it, it is
 * theirs to read by the same commit. Where the comment belongs to a case already, or is not there for this actor,
 * nothing happens and the answer is null.
 */
export async function handComment(
  context: Context,
  commentId: string,
  handed: Handed,
): Promise<string | null> {
  const { tx } = context
  const comment = await tx
    .selectFrom('comment')
    .select(['school_id as schoolId', 'at', 'permalink'])
    .where('id', '=', commentId)
    .where('case_id', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!comment) return null
  const { schoolId, at, permalink } = comment
  const caseId = await openCase(context, {
    ...handed,
    schoolId,
    seenAt: at,
    ...(permalink !== null && { link: permalink }),
  })
  // Of a suspected indecent image of a child no bytes are kept: its link and its time are in the case.
  const erased = handed.suspectedImage ? await eraseScreenshots(context, [commentId]) : []
  await beyondOwnSight(context, () => moveTo(context, commentId, caseId))
  for (const id of erased) {
    context.record({
      kind: 'comment.screenshot-erased',
      subject: { kind: 'comment', id },
      audience: { kind: 'case', caseId },
      content: { why: 'suspected-image' },
    })
  }
  return caseId
}

async function moveTo({ tx }: Context, commentId: string, caseId: string): Promise<void> {
  await tx
    .updateTable('comment')
    .set({ case_id: caseId, route: 'safeguarding' })
    .where('id', '=', commentId)
    .execute()
  // Whoever held it on the desk holds up nobody who leads the case.
  await tx
    .updateTable('desk_item')
    .set({ held_by: null, held_until: null })
    .where('comment_id', '=', commentId)
    .execute()
}

/**
 * Row-level security lets nobody write a row to where they do not see it. Whoever hands a comment over does just that,
 * once: for this work alone the transaction looks as the intake does, which knows all comments.
 */
async function beyondOwnSight({ tx }: Context, work: () => Promise<void>): Promise<void> {
  await sql`select set_config('app.takes_comments_in', 'on', true)`.execute(tx)
  await work()
  await sql`select set_config('app.takes_comments_in', 'off', true)`.execute(tx)
}
