import type { Tx } from '../platform/database/tables.ts'
import { standingOf } from './standing.ts'
import type { Capability } from './tables.ts'

/** Somebody who looks after an account today, with what they may do there. */
export interface Manager {
  personId: string
  name: string
  capabilities: Capability[]
  /** The last day of the capability that ends first. */
  until: string
}

/** The current managers of accounts, by account; each list in the order of names. */
export async function managersOf(
  tx: Tx,
  accountIds: readonly string[],
  today: string,
): Promise<Map<string, Manager[]>> {
  if (accountIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('account_authorisation as authorisation')
    .innerJoin('person', join =>
      join
        .onRef('person.trust_id', '=', 'authorisation.trust_id')
        .onRef('person.id', '=', 'authorisation.person_id'),
    )
    .select([
      'authorisation.account_id as accountId',
      'authorisation.person_id as personId',
      'person.name',
      'person.left_on as leftOn',
      'authorisation.capability',
      'authorisation.from_date as from',
      'authorisation.until_date as until',
      'authorisation.revoked_at as revokedAt',
    ])
    .where('authorisation.account_id', 'in', accountIds)
    .where('authorisation.until_date', '>=', today)
    .where('authorisation.revoked_at', 'is', null)
    .orderBy('person.name')
    .orderBy('person.id')
    .orderBy('authorisation.capability')
    .execute()
  const managers = new Map<string, Manager[]>()
  for (const row of rows.filter(one => standingOf(one, today) === 'current')) {
    const ofAccount = managers.get(row.accountId) ?? []
    managers.set(row.accountId, ofAccount)
    const known = ofAccount.find(({ personId }) => personId === row.personId)
    const manager = known ?? { personId: row.personId, name: row.name, capabilities: [], until: row.until }
    if (!known) ofAccount.push(manager)
    if (!manager.capabilities.includes(row.capability)) manager.capabilities.push(row.capability)
    if (row.until < manager.until) manager.until = row.until
  }
  return managers
}
