import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { approvalDate, isReviewOverdue, reviewDue, reviewReminder, sayDate } from './review-due.ts'
import { dlpt } from './testing/dlpt.ts'
import type { Pack } from './pack/pack-schema.ts'

const stated = (due: string, reads: 'start-of-month' | 'end-of-month' = 'end-of-month'): Pack['policy'] => ({
  ...dlpt.policy,
  nextReview: { due, precision: due.length === 7 ? 'month' : 'day', reads },
})

test('the approval is a month, and no day is made up [0-approved-date]', () => {
  expect(approvalDate(dlpt.policy)).toEqual({ date: '2025-11', says: 'November 2025' })
  const exact = { ...dlpt.policy, approvedOn: { date: '2025-11-03', precision: 'day' as const } }
  expect(approvalDate(exact).says).toBe('3 November 2025')
})

test('the review is due by the end of September 2027 and overdue from October [0-next-review-due]', () => {
  expect(reviewDue(dlpt.policy).due).toBe('2027-09-30')
  expect(isReviewOverdue(dlpt.policy, '2027-09-30')).toBe(false)
  expect(isReviewOverdue(dlpt.policy, '2027-10-01')).toBe(true)
})

test('a stated review after the longest cycle counts as due at its end, with a warning [7-review-every-two-years]', () => {
  expect(reviewDue(dlpt.policy).warning).toBeNull()
  expect(reviewDue(stated('2028-01'))).toEqual({
    due: '2027-11-30',
    warning: 'the stated review is more than 24 months after the approval',
  })
})

describe('what a month means is the pack’s choice (G39)', () => {
  test('the start of the month', () => {
    const policy = stated('2027-09', 'start-of-month')
    expect(reviewDue(policy).due).toBe('2027-09-01')
    expect(isReviewOverdue(policy, '2027-09-02')).toBe(true)
  })

  test('a day is a day', () => {
    expect(reviewDue(stated('2027-02-14')).due).toBe('2027-02-14')
  })

  test('the end of a February in a leap year', () => {
    expect(reviewDue({ ...stated('2028-02'), reviewAtLeastEveryMonths: 36 }).due).toBe('2028-02-29')
  })
})

test('each reminder fires on one day', () => {
  const days = dlpt.thresholds.reviewReminderDays
  const on = (today: string) => reviewReminder(dlpt.policy, days, today)
  expect([on('2027-04-03'), on('2027-07-02'), on('2027-08-31'), on('2027-09-30')]).toEqual([180, 90, 30, 0])
  expect([on('2027-04-04'), on('2027-09-29'), on('2027-10-01')]).toEqual([null, null, null])
})

test('the due date is never after the stated one nor after the cycle', () => {
  const month = fc
    .record({ year: fc.integer({ min: 2020, max: 2040 }), month: fc.integer({ min: 1, max: 12 }) })
    .map(({ year, month }) => `${year}-${String(month).padStart(2, '0')}`)
  fc.assert(
    fc.property(month, month, fc.integer({ min: 1, max: 60 }), (approved, due, cycle) => {
      const policy = {
        ...stated(due),
        approvedOn: { date: approved, precision: 'month' as const },
        reviewAtLeastEveryMonths: cycle,
      }
      const result = reviewDue(policy)
      expect(result.due).toMatch(/^\d{4}-\d\d-\d\d$/)
      expect(result.due.slice(0, 7) <= due).toBe(true)
      expect(result.warning !== null).toBe(result.due.slice(0, 7) < due)
    }),
  )
})

test('dates are said as people say them', () => {
  expect(sayDate('2027-09')).toBe('September 2027')
  expect(sayDate('2027-09-30')).toBe('30 September 2027')
})
