import { control } from './controls.ts'
import type { Pack } from './pack/pack-schema.ts'

type Identity = Pack['policy']

export interface ReviewDue {
  /** The last day on which the review is in time, `YYYY-MM-DD`. */
  due: string
  /** Set when the stated date breaks the policy's own longest cycle. */
  warning: string | null
}

/**
 * When the policy must have been reviewed: the stated date or the longest cycle after approval, whichever is
 * earlier. Sources: 0-next-review-due, 7-review-every-two-years; G39 for what a month means.
 */
export function reviewDue(policy: Identity): ReviewDue {
  const stated = statedDue(policy)
  const latest = cycleEnd(policy)
  if (latest === null || stated <= latest) return { due: stated, warning: null }
  const months = policy.reviewAtLeastEveryMonths
  const warning = `the stated review is more than ${months} months after the approval`
  return { due: latest, warning }
}

/** The stated date as a last day. Source: 0-next-review-due. */
const statedDue = control(
  'review-due',
  ({ nextReview }: Identity) => lastDay(nextReview.due, nextReview.reads),
  () => '9999-12-31',
)

/** The last day of the longest cycle. Source: 7-review-every-two-years. */
const cycleEnd = control(
  'review-cycle',
  ({ approvedOn, nextReview, reviewAtLeastEveryMonths }: Identity): string | null =>
    lastDay(addMonths(approvedOn.date, reviewAtLeastEveryMonths), nextReview.reads),
  () => null,
)

/** Overdue begins on the day after; the due day itself is in time. `today` is a date in Europe/London. */
export const isReviewOverdue = (policy: Identity, today: string): boolean => today > reviewDue(policy).due

/**
 * The reminder that falls due today, in days before the review, or null. Each of the pack's days fires once,
 * because it is one date.
 */
export function reviewReminder(
  policy: Identity,
  daysBefore: readonly number[],
  today: string,
): number | null {
  const left = daysBetween(today, reviewDue(policy).due)
  return daysBefore.includes(left) ? left : null
}

/** The approval as the source gives it: a month stays a month. Source: 0-approved-date, G39. */
export const approvalDate = control(
  'approval-date',
  ({ approvedOn }: Identity): { date: string; says: string } => ({
    date: approvedOn.date,
    says: sayDate(approvedOn.date),
  }),
  ({ approvedOn }) => ({
    date: `${approvedOn.date}-01`.slice(0, 10),
    says: sayDate(`${approvedOn.date}-01`),
  }),
)

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** `2025-11` → "November 2025", `2025-11-03` → "3 November 2025". */
export function sayDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  const name = `${months[(month ?? 1) - 1]} ${year}`
  return day === undefined ? name : `${day} ${name}`
}

function lastDay(date: string, reads: Identity['nextReview']['reads']): string {
  if (date.length > 7) return date
  if (reads === 'start-of-month') return `${date}-01`
  const [year, month] = date.split('-').map(Number)
  return new Date(Date.UTC(year ?? 0, month ?? 1, 0)).toISOString().slice(0, 10)
}

function addMonths(date: string, count: number): string {
  const [year, month] = date.split('-').map(Number)
  const total = (year ?? 0) * 12 + (month ?? 1) - 1 + count
  return `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}${date.slice(7)}`
}

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
