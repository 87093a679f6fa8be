import type { Tx } from '../platform/database/tables.ts'
import { invalid } from '../platform/errors.ts'
import { STAFF_KINDS } from '../people/tables.ts'
import type { Account } from './account.ts'

/**
 * Only staff who work here can be let in, and only where they have a role: a trust's own accounts and posts are not
 * seen by who has one in a school only.
 * @throws AppError `invalid-input` on `personId`.
 */
export async function assertMayBeAuthorised(
  tx: Tx,
  account: Account,
  { personId }: { personId: string },
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
  if (account.schoolId === null && !inTrust) {
    throw invalid(
      'personId',
      'This account belongs to the trust. Choose somebody with a role in the trust, or give them one first.',
    )
  }
  if (!inTrust && !roles.some(role => role.school_id === account.schoolId)) {
    throw invalid('personId', 'This person has no role in the account’s school. Give them one first.')
  }
}
