import { Temporal } from '@js-temporal/polyfill'
import { writeLetter } from '../../people/letters/write-letter.ts'
import { rolesToday } from '../../people/roles-today.ts'
import { londonDate } from '../../platform/clock.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { complaintDue } from './letters.ts'

/** Days before the last one on which the law's 30 days are called to mind; on the last day itself once more. */
const BEFORE = [7, 0] as const

/** Reminds the office and the headteacher of complaints about pictures that nobody has acknowledged. Safe to repeat. */
export async function remindOfComplaints(context: Context): Promise<void> {
  const { tx, clock } = context
  const today = londonDate(clock.now())
  const soon = Temporal.PlainDate.from(today).add({ days: BEFORE[0] }).toString()
  const due = await tx
    .selectFrom('picture_complaint')
    .select(['id', 'school_id as schoolId', 'acknowledge_by as by'])
    .where('acknowledged_at', 'is', null)
    .where('acknowledge_by', '<=', soon)
    .orderBy('acknowledge_by')
    .execute()
  for (const { id, schoolId, by } of due) {
    const left = Temporal.PlainDate.from(today).until(by).days
    const office = await rolesToday(tx, 'office', schoolId, today)
    const heads = await rolesToday(tx, 'headteacher', schoolId, today)
    await writeLetter(context, complaintDue, {
      to: [...office, ...heads],
      path: '/register/complaints',
      about: `${id}:${left > 0 ? BEFORE[0] : BEFORE[1]}`,
    })
  }
}
