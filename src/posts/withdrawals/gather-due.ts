import { sql } from 'kysely'
import { londonDate } from '../../platform/clock.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { gather } from './gather.ts'
import type { WithdrawalCause } from './tables.ts'

/** As many people as are looked for together: an import or a list of thousands goes in so many at a time. */
const AT_ONCE = 25

/**
 * Looks for what shows those who lost a yes and are not looked for yet, at most 25 of them; `first` is among them if they
 * are. Answers with how many that were. Each lost yes is a row that was written with the answer itself, so none is missed
 * and none is looked for twice at once.
 */
export async function gatherDue(context: Context, first: string | null = null): Promise<number> {
  const today = londonDate(context.clock.now())
  const { rows } = await sql<{ personId: string; cause: WithdrawalCause }>`
    delete from withdrawal_due where (trust_id, person_id, cause) in (
      select trust_id, person_id, cause from withdrawal_due where from_date <= ${today}
      order by person_id is distinct from ${first}, person_id limit ${AT_ONCE} for update skip locked
    ) returning person_id as "personId", cause`.execute(context.tx)
  if (rows.length === 0) return 0
  // What the family itself said says more than that a file says so too.
  const order: readonly WithdrawalCause[] = ['left', 'import', 'consent']
  rows.sort((one, other) => order.indexOf(one.cause) - order.indexOf(other.cause))
  await gather(context, new Map(rows.map(({ personId, cause }) => [personId, cause])))
  return rows.length
}
