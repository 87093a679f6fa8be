import type { Context } from '../../platform/operations/operation.ts'
import { consentPolicy } from '../../channels/consent-policy.ts'
import { nextReminder } from './link-days.ts'
import { mailFamily } from './mail-family.ts'

const MOST_AT_ONCE = 200

/** Reminds families that have not answered by the days before their day, and says when they are reminded next. */
export async function remindFamilies(context: Context): Promise<void> {
  const { tx, clock } = context
  const now = clock.now()
  const due = await tx
    .selectFrom('consent_ask')
    .select(['id', 'school_id', 'answer_by as answerBy'])
    .where('remind_at', '<=', now)
    .orderBy('remind_at')
    .limit(MOST_AT_ONCE)
    .forUpdate()
    .skipLocked()
    .execute()
  if (due.length === 0) return
  const { reminderDays } = await consentPolicy(tx)
  for (const { answerBy, ...ask } of due) {
    await mailFamily(context, ask, 'reminded')
    await tx
      .updateTable('consent_ask')
      .set({ remind_at: nextReminder(answerBy, reminderDays, now) })
      .where('id', '=', ask.id)
      .execute()
  }
}
