import type { Tx } from '../platform/database/tables.ts'
import type { Role } from './roles.ts'

/** The ids of those who hold a role today in exactly this school, or (null) in the trust. Both days of a grant count. */
export async function rolesToday(
  tx: Tx,
  role: Role,
  schoolId: string | null,
  today: string,
): Promise<string[]> {
  const rows = await tx
    .selectFrom('role_grant as held')
    .innerJoin('person', join =>
      join.onRef('person.trust_id', '=', 'held.trust_id').onRef('person.id', '=', 'held.person_id'),
    )
    .select('held.person_id as id')
    .distinct()
    .where('held.role', '=', role)
    .where('held.school_id', schoolId === null ? 'is' : '=', schoolId)
    .where('held.from_date', '<=', today)
    .where(eb => eb.or([eb('held.until_date', 'is', null), eb('held.until_date', '>=', today)]))
    .where(eb => eb.or([eb('person.left_on', 'is', null), eb('person.left_on', '>=', today)]))
    .execute()
  return rows.map(({ id }) => id)
}
