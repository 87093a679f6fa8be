import { decidersInLine } from '../../concerns/line.ts'
import { writeLetter } from '../../people/letters/write-letter.ts'
import { londonDate } from '../../platform/clock.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { reviewDue } from './letters.ts'
import { subjectsBehind } from './subjects-behind.ts'

/** Writes to who decides about blocks whose day has come; once for each day that was set, however often it is run. */
export async function remindOfReviews(context: Context): Promise<void> {
  const today = londonDate(context.clock.now())
  const due = await context.tx
    .selectFrom('block')
    .select(['id', 'school_id as schoolId', 'review_on as reviewOn', 'comment_id as commentId'])
    .where('lifted_at', 'is', null)
    .where('review_on', '<=', today)
    .orderBy('review_on')
    .execute()
  for (const { id, schoolId, reviewOn, commentId } of due) {
    const subjects = await subjectsBehind(context, commentId)
    await writeLetter(context, reviewDue, {
      to: await decidersInLine(context, { schoolId, subjects }),
      path: '/comments/blocks',
      about: `${id}:${reviewOn}`,
    })
  }
}
