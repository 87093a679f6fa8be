import { londonDate } from '../platform/clock.ts'
import type { Tx } from '../platform/database/tables.ts'
import type { HeldAuthorisation } from '../platform/operations/actor.ts'
import { control } from '../policy/controls.ts'
import { CAPABILITIES } from './tables.ts'

/**
 * What a person is authorised for today, on accounts that are in use. An authorisation that is over, revoked
 * or for an account that is suspended or closed is none, and without one nobody gets at an account.
 * Source: 2-unauthorised-must-not-access, read as signing in, managing and posting (G10).
 */
export const authorisationsOf = control(
  'account-access',
  async (tx: Tx, personId: string, now: Date): Promise<HeldAuthorisation[]> => {
    const today = londonDate(now)
    return tx
      .selectFrom('account_authorisation as authorisation')
      .innerJoin('account', join =>
        join
          .onRef('account.trust_id', '=', 'authorisation.trust_id')
          .onRef('account.id', '=', 'authorisation.account_id'),
      )
      .innerJoin('person', join =>
        join
          .onRef('person.trust_id', '=', 'authorisation.trust_id')
          .onRef('person.id', '=', 'authorisation.person_id'),
      )
      .select(['authorisation.account_id as accountId', 'authorisation.capability'])
      .where('authorisation.person_id', '=', personId)
      .where('authorisation.from_date', '<=', today)
      .where('authorisation.until_date', '>=', today)
      .where('authorisation.revoked_at', 'is', null)
      .where('account.state', '=', 'active')
      .where(eb => eb.or([eb('person.left_on', 'is', null), eb('person.left_on', '>=', today)]))
      .execute()
  },
  everyAuthorisation,
)

/** What everybody would hold if nobody had to be let in. */
async function everyAuthorisation(tx: Tx): Promise<HeldAuthorisation[]> {
  const accounts = await tx.selectFrom('account').select('id').execute()
  return accounts.flatMap(({ id }) => CAPABILITIES.map(capability => ({ accountId: id, capability })))
}
