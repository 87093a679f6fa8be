import { sql } from 'kysely'
import type { Tx } from '../platform/database/tables.ts'
import type { Role } from './roles.ts'

/** Somebody who holds a role today, in a school or (null) in the trust. */
export interface Holder {
  role: Role
  schoolId: string | null
  id: string
  name: string
}

/**
 * Who holds one of these roles today in one of these schools, or (null) in the trust; both days of a grant count. Whoever
 * holds it themselves comes before who stands in for them, and of several the one who has held it longest.
 */
export async function holdersToday(
  tx: Tx,
  roles: readonly Role[],
  places: readonly (string | null)[],
  today: string,
): Promise<Holder[]> {
  const schools = [...new Set(places)].filter(place => place !== null)
  return tx
    .selectFrom('role_grant as held')
    .innerJoin('person', join =>
      join.onRef('person.trust_id', '=', 'held.trust_id').onRef('person.id', '=', 'held.person_id'),
    )
    .select(['held.role', 'held.school_id as schoolId', 'person.id', 'person.name'])
    .where('held.role', 'in', [...roles])
    .where(eb =>
      eb.or([
        eb('held.school_id', '=', sql<string>`any(${schools}::uuid[])`),
        ...(places.includes(null) ? [eb('held.school_id', 'is', null)] : []),
      ]),
    )
    .where('held.from_date', '<=', today)
    .where(eb => eb.or([eb('held.until_date', 'is', null), eb('held.until_date', '>=', today)]))
    .where(eb => eb.or([eb('person.left_on', 'is', null), eb('person.left_on', '>=', today)]))
    .orderBy(eb => eb('held.stands_in_for', 'is not', null))
    .orderBy('held.from_date')
    .orderBy('person.id')
    .execute()
}

/** Of these, who holds one of the roles for a school: role by role, the school's own before the trust's. */
export function inOrder(
  holders: readonly Holder[],
  roles: readonly Role[],
  schoolId: string | null,
): Holder[] {
  const places = schoolId === null ? [null] : [schoolId, null]
  const all = roles.flatMap(role =>
    places.flatMap(place => holders.filter(one => one.role === role && one.schoolId === place)),
  )
  return all.filter((one, at) => all.findIndex(({ id }) => id === one.id) === at)
}
