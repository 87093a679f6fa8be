import { londonDate } from '../../../platform/clock.ts'
import { conflict } from '../../../platform/errors.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { rolesToday } from '../../../people/roles-today.ts'
import { placeOf } from '../place-of.ts'

/**
 * Who looks after complaints at a school, or (null) for the trust's own accounts: whom the school named, while they work
 * there; else the headteacher of the day, else the chief executive.
 * @throws AppError `conflict` where there is nobody.
 */
export async function handlerOf(
  { tx, clock }: Pick<Context, 'tx' | 'clock'>,
  schoolId: string | null,
): Promise<string> {
  const today = londonDate(clock.now())
  const { handlerId } = await placeOf(tx, schoolId)
  if (handlerId !== null) {
    const here = await tx
      .selectFrom('person')
      .select('id')
      .where('id', '=', handlerId)
      .where(eb => eb.or([eb('left_on', 'is', null), eb('left_on', '>=', today)]))
      .executeTakeFirst()
    if (here) return here.id
  }
  const heads = schoolId === null ? [] : await rolesToday(tx, 'headteacher', schoolId, today)
  const [first] =
    heads.length > 0 ? heads.toSorted() : (await rolesToday(tx, 'trust-ceo', null, today)).toSorted()
  if (first === undefined) throw conflict('Nobody looks after complaints here. Name somebody first.')
  return first
}
