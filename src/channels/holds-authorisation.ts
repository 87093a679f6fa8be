import type { Tx } from '../platform/database/tables.ts'
import type { HeldAuthorisation } from '../platform/operations/actor.ts'
import { authorisationsOf } from './authorisations-of.ts'
import type { Capability } from './tables.ts'

interface Wanted {
  accountId: string
  capability: Capability
}

/**
 * Whether somebody is authorised for this on an account at this very moment: the last look before something
 * goes out, in the transaction of whoever sends it. Source: 2-unauthorised-must-not-access.
 */
export async function holdsAuthorisation(
  tx: Tx,
  personId: string,
  wanted: Wanted,
  now: Date,
): Promise<boolean> {
  return isAmong(await authorisationsOf(tx, personId, now), wanted)
}

/** The same of what somebody was found to hold (`authorisationsOf`), in the transaction that found it. */
export const isAmong = (held: readonly HeldAuthorisation[], { accountId, capability }: Wanted): boolean =>
  held.some(one => one.accountId === accountId && one.capability === capability)
