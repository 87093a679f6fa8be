import type { Tx } from '../platform/database/tables.ts'
import type { SchoolFacts } from '../signals/signal.ts'

/** What signals must know of the school that posts; null for the trust's own account. */
export async function schoolFacts(tx: Tx, schoolId: string | null): Promise<SchoolFacts | null> {
  if (schoolId === null) return null
  const school = await tx
    .selectFrom('school')
    .selectAll()
    .where('id', '=', schoolId)
    .executeTakeFirstOrThrow()
  const accounts = await tx
    .selectFrom('account')
    .select(['name', 'url'])
    .where('school_id', '=', schoolId)
    .execute()
  return {
    id: school.id,
    name: school.name,
    ageRange: [school.age_from, school.age_to],
    phones: school.contacts.phones,
    emails: school.contacts.emails,
    websites: school.contacts.websites,
    address: school.contacts.address,
    relatedBusinesses: school.related_businesses,
    // What is on the registry of official accounts is the school's own, whether or not its file says so.
    ownAccounts: [
      ...school.own_accounts,
      ...accounts.flatMap(account => (account.url ? [account.name, account.url] : [account.name])),
    ],
  }
}
