import type { Tx } from '../platform/database/tables.ts'
import { invalid } from '../platform/errors.ts'
import { STAFF_KINDS } from '../people/tables.ts'
import type { Account } from './account.ts'
import type { Capability } from './tables.ts'

/**
 * Only staff who work here can be let in, and only where they have a role: elsewhere they would not see the
 * account. To administer an account of the trust somebody needs a role in the trust itself.
 * @throws AppError `invalid-input` on `personId`.
 */
export async function assertMayBeAuthorised(
  tx: Tx,
  account: Account,
  { personId, capabilities }: { personId: string; capabilities: readonly Capability[] },
  today: string,
): Promise<void> {
  const person = await tx
    .selectFrom('person')
    .select(['kind', 'left_on'])
    .where('id', '=', personId)
    .executeTakeFirst()
  if (!person || !STAFF_KINDS.includes(person.kind)) {
    throw invalid('personId', 'Choose a member of staff of this school or the trust.')
  }
  if (person.left_on !== null && person.left_on < today) {
    throw invalid('personId', 'This person has left. Choose somebody who works here now.')
  }
  const roles = await tx
    .selectFrom('role_grant')
    .select('school_id')
    .where('person_id', '=', personId)
    .where('from_date', '<=', today)
    .where(eb => eb.or([eb('until_date', 'is', null), eb('until_date', '>=', today)]))
    .execute()
  const inTrust = roles.some(role => role.school_id === null)
  const here =
    account.schoolId === null ? roles.length > 0 : roles.some(role => role.school_id === account.schoolId)
  if (!inTrust && !here) {
    throw invalid('personId', 'This person has no role in the account’s school. Give them one first.')
  }
  if (account.schoolId === null && capabilities.includes('administer') && !inTrust) {
    throw invalid('capabilities', 'Only somebody with a role in the trust can administer its own accounts.')
  }
}
