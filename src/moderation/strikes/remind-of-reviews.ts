import { rolesToday } from '../../people/roles-today.ts'
import { writeLetter } from '../../people/letters/write-letter.ts'
import { londonDate } from '../../platform/clock.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { reviewDue } from './letters.ts'

/** Writes to who decides about blocks whose day has come; once for each day that was set, however often it is run. */
export async function remindOfReviews(context: Context): Promise<void> {
  const today = londonDate(context.clock.now())
  const due = await context.tx
    .selectFrom('block')
    .select(['id', 'school_id as schoolId', 'review_on as reviewOn'])
    .where('lifted_at', 'is', null)
    .where('review_on', '<=', today)
    .orderBy('review_on')
    .execute()
  for (const { id, schoolId, reviewOn } of due) {
    const role = schoolId === null ? 'trust-ceo' : 'headteacher'
    await writeLetter(context, reviewDue, {
      to: await rolesToday(context.tx, role, schoolId, today),
      path: '/comments/blocks',
      about: `${id}:${reviewOn}`,
    })
  }
}
