import type { Context } from '../../../platform/operations/operation.ts'
import { writeLetter } from '../../../people/letters/write-letter.ts'
import { decidersInLine } from '../../../concerns/line.ts'
import { subjectsOf } from '../../../concerns/ring-again.ts'
import { audienceFor } from '../../intake/tell-of-comments.ts'
import { referralLate } from '../../letters.ts'

/** As many as one sweep tells of; the rest is told of by the next. */
const MOST_AT_ONCE = 100

/** A concern that nobody acknowledged in time: whom it went to and the headteacher are told, once. */
export async function tellOfLateReferrals(context: Context): Promise<void> {
  const { tx, clock, record } = context
  const now = clock.now()
  const late = await tx
    .selectFrom('referral')
    .select(['id', 'comment_id as commentId', 'school_id as schoolId', 'case_id as caseId'])
    .select('handler_id as handlerId')
    .where('acknowledge_by', '<=', now)
    .where('acknowledged_at', 'is', null)
    .where('late_told_at', 'is', null)
    .where('done_at', 'is', null)
    .orderBy('acknowledge_by')
    .limit(MOST_AT_ONCE)
    .forUpdate()
    .skipLocked()
    .execute()
  for (const { id, commentId, schoolId, caseId, handlerId } of late) {
    const subjects = caseId === null ? [] : await subjectsOf(context, caseId)
    const heads = await decidersInLine(context, { schoolId, subjects })
    await writeLetter(context, referralLate, {
      to: [handlerId, ...heads].filter(id => !subjects.includes(id)),
      path: '/comments/referrals',
      about: id,
    })
    await tx.updateTable('referral').set({ late_told_at: now }).where('id', '=', id).execute()
    record({
      kind: 'referral.late',
      subject: { kind: 'comment', id: commentId },
      audience: audienceFor(schoolId, caseId),
      content: { referralId: id, handlerId },
    })
  }
}
