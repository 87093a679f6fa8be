import { holdersToday, inOrder, type Holder } from '../../../people/holders-today.ts'
import type { Role } from '../../../people/roles.ts'
import { londonDate } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/tables.ts'
import { conflict } from '../../../platform/errors.ts'
import type { Context } from '../../../platform/operations/operation.ts'

/** Who looks after complaints where nobody is named for it: the headteacher of the day, else the chief executive. */
export const HANDLERS: readonly Role[] = ['headteacher', 'trust-ceo']

type Handler = Pick<Holder, 'id' | 'name'>

/**
 * Who looks after complaints at each school, or (null) for the trust's own accounts: whom the school named, while they
 * work there; else the first of `HANDLERS` among these holders of the day. Null: there is nobody.
 */
export async function handlersAmong(
  tx: Tx,
  holders: readonly Holder[],
  today: string,
): Promise<(schoolId: string | null) => Handler | null> {
  const named = await tx
    .selectFrom('answer_place as place')
    .innerJoin('person', join =>
      join.onRef('person.trust_id', '=', 'place.trust_id').onRef('person.id', '=', 'place.handler_id'),
    )
    .select(['place.school_id as schoolId', 'person.id', 'person.name'])
    .where(eb => eb.or([eb('person.left_on', 'is', null), eb('person.left_on', '>=', today)]))
    .execute()
  return schoolId =>
    named.find(one => one.schoolId === schoolId) ?? inOrder(holders, HANDLERS, schoolId)[0] ?? null
}

/** As `handlersAmong`, of one place. @throws AppError `conflict` where there is nobody. */
export async function handlerOf(
  { tx, clock }: Pick<Context, 'tx' | 'clock'>,
  schoolId: string | null,
): Promise<string> {
  const today = londonDate(clock.now())
  const holders = await holdersToday(tx, HANDLERS, [schoolId, null], today)
  const handler = (await handlersAmong(tx, holders, today))(schoolId)
  if (handler === null) throw conflict('Nobody looks after complaints here. Name somebody first.')
  return handler.id
}
