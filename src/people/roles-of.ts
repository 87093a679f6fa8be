import { z } from 'zod'
import type { Tx } from '../platform/database/tables.ts'
import { ROLES } from './roles.ts'

/** A role grant as it is shown. Without a school it holds in the whole trust; `until` is inclusive. */
export const shownRole = z.object({
  grantId: z.uuid(),
  role: z.enum(ROLES),
  schoolId: z.uuid().nullable(),
  standsInFor: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  from: z.iso.date(),
  until: z.iso.date().nullable(),
})

/** All role grants of some people, past ones too, by person. */
export async function rolesOf(
  tx: Tx,
  personIds: readonly string[],
): Promise<Map<string, z.infer<typeof shownRole>[]>> {
  if (personIds.length === 0) return new Map()
  const grants = await tx
    .selectFrom('role_grant as held')
    .leftJoin('person as other', join =>
      join.onRef('other.trust_id', '=', 'held.trust_id').onRef('other.id', '=', 'held.stands_in_for'),
    )
    .select([
      'held.id as grantId',
      'held.person_id as personId',
      'held.role',
      'held.school_id as schoolId',
      'other.id as otherId',
      'other.name as otherName',
      'held.from_date as from',
      'held.until_date as until',
    ])
    .where('held.person_id', 'in', personIds)
    .orderBy('held.from_date')
    .execute()
  const byPerson = new Map<string, z.infer<typeof shownRole>[]>()
  for (const { personId, otherId, otherName, ...grant } of grants) {
    const standsInFor = otherId === null ? null : { id: otherId, name: otherName! }
    byPerson.set(personId, [...(byPerson.get(personId) ?? []), { ...grant, standsInFor }])
  }
  return byPerson
}
