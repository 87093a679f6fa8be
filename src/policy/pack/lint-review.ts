import { reviewDue } from '../review-due.ts'
import type { Say } from './say.ts'
import type { Pack } from './pack-schema.ts'

/** Dates: as precise as they claim, in order, and within the longest cycle (7-review-every-two-years). */
export function lintReview(pack: Pack, say: Say): void {
  const { approvedOn, nextReview } = pack.policy
  for (const [key, date, precision] of [
    [['approvedOn', 'date'], approvedOn.date, approvedOn.precision],
    [['nextReview', 'due'], nextReview.due, nextReview.precision],
  ] as const) {
    if ((date.length === 7) !== (precision === 'month')) {
      say(
        ['policy', ...key],
        `"${date}" is not of precision ${precision}`,
        'write the date as the source does',
      )
    }
  }
  if (nextReview.due <= approvedOn.date) {
    say(['policy', 'nextReview', 'due'], 'the review is due before the approval', 'give a later date')
    return
  }
  const { warning, due } = reviewDue(pack.policy)
  if (warning) say(['policy', 'nextReview', 'due'], warning, `the review counts as due by ${due}`, 'warning')
}
