import { writeLetter } from '../../people/letters/write-letter.ts'
import type { Letter } from '../../people/letters/letter.ts'
import { rolesToday } from '../../people/roles-today.ts'
import { londonDate } from '../../platform/clock.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { reaction } from '../../platform/operations/operation.ts'
import { withdrawalOpened } from '../letters.ts'

/** Tells a school's office and headteacher, once a day however much there is: an import takes back hundreds of yeses. */
export async function tellSchool(
  context: Pick<Context, 'tx' | 'actor' | 'clock'>,
  letter: Letter,
  schoolId: string | null,
): Promise<void> {
  if (schoolId === null) return
  const today = londonDate(context.clock.now())
  const office = await rolesToday(context.tx, 'office', schoolId, today)
  const heads = await rolesToday(context.tx, 'headteacher', schoolId, today)
  await writeLetter(context, letter, {
    to: [...office, ...heads],
    path: '/register/withdrawals',
    about: `${schoolId}:${today}`,
  })
}

export const tellOfWithdrawal = reaction({
  name: 'posts.tell-of-withdrawal',
  on: withdrawalOpened.kind,
  async run(context, { subject }) {
    const person = await context.tx
      .selectFrom('person')
      .select('school_id as schoolId')
      .where('id', '=', subject.id)
      .executeTakeFirst()
    await tellSchool(context, withdrawalOpened, person?.schoolId ?? null)
  },
})
