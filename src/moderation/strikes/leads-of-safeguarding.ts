import { rolesToday } from '../../people/roles-today.ts'
import type { Role } from '../../people/roles.ts'
import type { Tx } from '../../platform/database/tables.ts'

/** Asked in turn: where nobody holds the first, somebody must read it all the same. */
const IN_TURN: readonly (readonly Role[])[] = [
  ['dsl', 'deputy-dsl'],
  ['senior-leader', 'headteacher'],
  ['trust-ceo'],
]

/** Who leads safeguarding today at the school and in the trust. */
export async function leadsOfSafeguarding(tx: Tx, schoolId: string | null, today: string): Promise<string[]> {
  for (const roles of IN_TURN) {
    const found = new Set<string>()
    for (const role of roles) {
      for (const place of new Set([schoolId, null])) {
        for (const id of await rolesToday(tx, role, place, today)) found.add(id)
      }
    }
    if (found.size > 0) return [...found]
  }
  return []
}
