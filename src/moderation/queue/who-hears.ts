import { SAFEGUARDING_TEAM } from '../../concerns/line.ts'
import { holdersToday, inOrder } from '../../people/holders-today.ts'
import type { Tx } from '../../platform/database/tables.ts'
import { HANDLERS, handlersAmong } from '../answers/referrals/handler-of.ts'

/** Names for two buttons of the desk; null where nobody holds the part today. */
export interface WhoHears {
  /** Who leads safeguarding. */
  lead: string | null
  /** Who looks after complaints. */
  complaints: string | null
}

/**
 * Who hears of what is sent on from each of these schools (null: the trust's own accounts), all at once for a page of
 * the queue.
 */
export async function whoHears(
  tx: Tx,
  schoolIds: readonly (string | null)[],
  today: string,
): Promise<(schoolId: string | null) => WhoHears> {
  const holders = await holdersToday(tx, [...SAFEGUARDING_TEAM, ...HANDLERS], [...schoolIds, null], today)
  const handler = await handlersAmong(tx, holders, today)
  return schoolId => ({
    lead: inOrder(holders, SAFEGUARDING_TEAM, schoolId)[0]?.name ?? null,
    complaints: handler(schoolId)?.name ?? null,
  })
}
