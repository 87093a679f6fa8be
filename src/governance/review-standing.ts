import { z } from 'zod'
import type { Pack } from '../policy/pack/pack-schema.ts'
import { isReviewOverdue, reviewDue, reviewReminder, sayDate } from '../policy/review-due.ts'

export const ReviewShape = z.object({
  /** The last day on which the review is in time. */
  due: z.iso.date(),
  says: z.string(),
  overdue: z.boolean(),
  /** Set where the stated date breaks the policy's own longest cycle. */
  warning: z.string().nullable(),
  /** The reminder of today, in days before the last day; null on every other day. */
  reminderToday: z.int().nullable(),
  /** The days on which somebody is reminded, as the pack has them. */
  remindersDaysBefore: z.array(z.int()),
})

/** How the next review stands on a day in London. Source: 0-next-review-due, 7-review-every-two-years. */
export function reviewStanding(pack: Pack, today: string): z.input<typeof ReviewShape> {
  const { due, warning } = reviewDue(pack.policy)
  const days = pack.thresholds.reviewReminderDays
  return {
    due,
    says: sayDate(due),
    overdue: isReviewOverdue(pack.policy, today),
    warning,
    reminderToday: reviewReminder(pack.policy, days, today),
    remindersDaysBefore: [...days],
  }
}
