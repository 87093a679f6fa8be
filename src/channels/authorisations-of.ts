import { londonDate } from '../platform/clock.ts'
import type { Tx } from '../platform/database/tables.ts'
import type { HeldAuthorisation } from '../platform/operations/actor.ts'

/**
 * What a person is authorised for today, on accounts that are in use. An authorisation that is over, revoked
 * or for an account that was closed is none.
 */
export async function authorisationsOf(tx: Tx, personId: string, now: Date): Promise<HeldAuthorisation[]> {
  const today = londonDate(now)
  return tx
    .selectFrom('account_authorisation as authorisation')
    .innerJoin('account', join =>
      join
        .onRef('account.trust_id', '=', 'authorisation.trust_id')
        .onRef('account.id', '=', 'authorisation.account_id'),
    )
    .select(['authorisation.account_id as accountId', 'authorisation.capability'])
    .where('authorisation.person_id', '=', personId)
    .where('authorisation.from_date', '<=', today)
    .where('authorisation.until_date', '>=', today)
    .where('authorisation.revoked_at', 'is', null)
    .where('account.state', '=', 'active')
    .execute()
}
