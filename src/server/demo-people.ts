import { sql } from 'kysely'
import type { Role } from '../people/roles.ts'
import { inTenant, systemContext } from '../platform/database/tenancy.ts'
import type { Database } from '../platform/database/tables.ts'

/** Somebody of the demo who can be signed in as. */
export interface DemoPerson {
  userId: string
  personId: string
  trustId: string
  name: string
  school: string
  roles: { role: Role; standsInFor: string | null }[]
}

/** Everybody of the demo's trusts who has a sign-in, the trust's own people first. */
export async function demoPeople(db: Database): Promise<DemoPerson[]> {
  const { rows } = await sql<{ id: string }>`select all_trusts() as id`.execute(db)
  const perTrust = await Promise.all(rows.map(({ id }) => peopleOf(db, id)))
  return perTrust.flat()
}

function peopleOf(db: Database, trustId: string): Promise<DemoPerson[]> {
  return inTenant(db, systemContext(trustId), async tx => {
    const rows = await tx
      .selectFrom('person')
      .innerJoin('role_grant', 'role_grant.person_id', 'person.id')
      .leftJoin('school', 'school.id', 'person.school_id')
      .leftJoin('person as absent', 'absent.id', 'role_grant.stands_in_for')
      .innerJoin('trust', 'trust.id', 'person.trust_id')
      .select([
        'person.user_id as userId',
        'person.id as personId',
        'person.name',
        'school.name as school',
        'trust.name as trust',
      ])
      .select(['role_grant.role', 'absent.name as standsInFor'])
      .where('person.user_id', 'is not', null)
      .where('person.left_on', 'is', null)
      .orderBy(sql`school.name nulls first`)
      .orderBy('person.created_at')
      .orderBy('person.name')
      .execute()
    const people = new Map<string, DemoPerson>()
    for (const { userId, personId, name, school, trust, role, standsInFor } of rows) {
      const person = people.get(personId) ?? {
        userId: userId!,
        personId,
        trustId,
        name,
        school: school ?? trust,
        roles: [],
      }
      person.roles.push({ role, standsInFor })
      people.set(personId, person)
    }
    return [...people.values()]
  })
}
