import type { Tx } from '../platform/database/tables.ts'
import { authorisationsOf } from './authorisations-of.ts'
import type { Capability } from './tables.ts'

/**
 * Whether somebody is authorised for this on an account at this very moment: the last look before something
 * goes out, in the transaction of whoever sends it. Source: 2-unauthorised-must-not-access.
 */
export async function holdsAuthorisation(
  tx: Tx,
  personId: string,
  { accountId, capability }: { accountId: string; capability: Capability },
  now: Date,
): Promise<boolean> {
  const held = await authorisationsOf(tx, personId, now)
  return held.some(one => one.accountId === accountId && one.capability === capability)
}
