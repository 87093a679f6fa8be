import { rolesToday } from '../people/roles-today.ts'
import type { Tx } from '../platform/database/tables.ts'
import { managersOf } from './managers.ts'

/**
 * Who has to hear that something is wrong with an account: its owner, who can step in, and who administers it. Where
 * that is nobody, the headteacher, or for the trust's own the chief executive.
 */
export async function keepersOf(tx: Tx, accountId: string, today: string): Promise<string[]> {
  const account = await tx
    .selectFrom('account')
    .select(['owner_id as owner', 'second_holder_id as second', 'school_id as schoolId'])
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow()
  const managers = (await managersOf(tx, [accountId], today)).get(accountId) ?? []
  const administer = managers.filter(({ capabilities }) => capabilities.includes('administer'))
  const keepers = new Set(
    [account.owner, account.second, ...administer.map(({ personId }) => personId)].filter(id => id !== null),
  )
  if (keepers.size > 0) return [...keepers]
  return rolesToday(tx, account.schoolId === null ? 'trust-ceo' : 'headteacher', account.schoolId, today)
}
