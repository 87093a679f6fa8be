import { sql } from 'kysely'
import type { Role } from '../../people/roles.ts'
import type { Tx } from '../../platform/database/tables.ts'

/** Names for two buttons of the desk; null where nobody holds the part today. */
export interface WhoHears {
  /** Who leads safeguarding. */
  lead: string | null
  /** Who looks after complaints. */
  complaints: string | null
}

const LEADS: readonly Role[] = ['dsl', 'deputy-dsl']
const HEADS: readonly Role[] = ['headteacher']
const CHIEFS: readonly Role[] = ['trust-ceo']

/**
 * Who hears of what is sent on from each of these schools (null: the trust's own accounts), all at once for a page of
 * the queue. As `handlerOf` and the line of safeguarding (`concerns/line.ts`) say it of one; they are asked when something is truly sent on.
 */
export async function whoHears(
  tx: Tx,
  schoolIds: readonly (string | null)[],
  today: string,
): Promise<(schoolId: string | null) => WhoHears> {
  const schools = [...new Set(schoolIds)].filter(id => id !== null)
  const held = await tx
    .selectFrom('role_grant as held')
    .innerJoin('person', join =>
      join.onRef('person.trust_id', '=', 'held.trust_id').onRef('person.id', '=', 'held.person_id'),
    )
    .select(['held.role', 'held.school_id as schoolId', 'person.id', 'person.name'])
    .where('held.role', 'in', [...LEADS, ...HEADS, ...CHIEFS])
    .where(eb =>
      eb.or([
        eb('held.school_id', 'is', null),
        eb('held.school_id', '=', sql<string>`any(${schools}::uuid[])`),
      ]),
    )
    .where('held.from_date', '<=', today)
    .where(eb => eb.or([eb('held.until_date', 'is', null), eb('held.until_date', '>=', today)]))
    .where(eb => eb.or([eb('person.left_on', 'is', null), eb('person.left_on', '>=', today)]))
    .orderBy('person.id')
    .execute()
  const named = await tx
    .selectFrom('answer_place as place')
    .innerJoin('person', join =>
      join.onRef('person.trust_id', '=', 'place.trust_id').onRef('person.id', '=', 'place.handler_id'),
    )
    .select(['place.school_id as schoolId', 'person.name'])
    .where(eb => eb.or([eb('person.left_on', 'is', null), eb('person.left_on', '>=', today)]))
    .execute()
  const holder = (roles: readonly Role[], schoolId: string | null): string | undefined =>
    roles
      .map(role => held.find(one => one.role === role && one.schoolId === schoolId)?.name)
      .find(name => name !== undefined)
  return schoolId => ({
    lead: holder(LEADS, schoolId) ?? holder(LEADS, null) ?? null,
    complaints:
      named.find(one => one.schoolId === schoolId)?.name ??
      (schoolId === null ? undefined : holder(HEADS, schoolId)) ??
      holder(CHIEFS, null) ??
      null,
  })
}
