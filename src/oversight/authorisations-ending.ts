import type { Tx } from '../platform/database/tables.ts'
import type { Actor } from '../platform/operations/actor.ts'

type Person = Extract<Actor, { kind: 'person' }>

const MOST = 100

/**
 * Authorisations that end within a time and that this person can renew (a headteacher the school's, the chief
 * executive the trust's) or holds themself. One a person and account, by its first end.
 */
export async function authorisationsEnding(tx: Tx, person: Person, today: string, until: string) {
  const schools = person.roles.flatMap(({ role, schoolId }) =>
    role === 'headteacher' && schoolId ? [schoolId] : [],
  )
  const all = person.roles.some(({ role, schoolId }) => role === 'trust-ceo' && schoolId === null)
  return tx
    .selectFrom('account_authorisation as held')
    .innerJoin('account', 'account.id', 'held.account_id')
    .innerJoin('person', 'person.id', 'held.person_id')
    .select(['account.id as accountId', 'account.channel', 'account.name as account'])
    .select(['person.id as personId', 'person.name'])
    .select(({ fn }) => fn.min('held.until_date').as('until'))
    .where('held.revoked_at', 'is', null)
    .where('held.from_date', '<=', today)
    .where('held.until_date', '>=', today)
    .where('held.until_date', '<=', until)
    .where('account.state', '!=', 'closed')
    .$if(!all, query =>
      query.where(eb =>
        eb.or([
          eb('held.person_id', '=', person.personId),
          ...(schools.length ? [eb('held.school_id', 'in', schools)] : []),
        ]),
      ),
    )
    .groupBy(['account.id', 'account.channel', 'account.name', 'person.id', 'person.name'])
    .orderBy('until')
    .limit(MOST)
    .execute()
}
