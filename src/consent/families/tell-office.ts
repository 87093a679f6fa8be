import { londonDate } from '../../platform/clock.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { writeLetter } from '../../people/letters/write-letter.ts'
import { rolesToday } from '../../people/roles-today.ts'
import { pictureComplaint, yesToLookAt } from './letters.ts'
import type { OpenAsk } from './open-ask.ts'

/**
 * Tells the school's office that something of a family waits; of a complaint the headteacher too, who answers for data
 * protection where the policy names nobody for it.
 */
export async function tellOffice(
  context: Context,
  { school_id: schoolId, pupil_id: pupilId }: Pick<OpenAsk, 'school_id' | 'pupil_id'>,
  what: 'look' | { complaintId: string },
): Promise<void> {
  const today = londonDate(context.clock.now())
  const office = await rolesToday(context.tx, 'office', schoolId, today)
  const heads = await rolesToday(context.tx, 'headteacher', schoolId, today)
  if (what === 'look') {
    const to = office.length > 0 ? office : heads
    // One a day: a family that saves five times has one answer to be looked at.
    return writeLetter(context, yesToLookAt, {
      to,
      path: `/register/${pupilId}`,
      about: `${pupilId}:${today}`,
    })
  }
  return writeLetter(context, pictureComplaint, {
    to: [...office, ...heads],
    path: '/register/complaints',
    about: what.complaintId,
  })
}
