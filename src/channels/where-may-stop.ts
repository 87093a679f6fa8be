import type { Context } from '../platform/operations/operation.ts'
import { wayTo } from '../platform/operations/permission.ts'
import { mayInCrisis } from './may-in-crisis.ts'

/**
 * Where this person may stop all posting: the ids of schools, and null for the whole trust. Asks exactly what
 * `channels.freeze` asks, so that nobody is shown a switch that will refuse them.
 */
export async function whereMayStop({
  tx,
  actor,
  permissions,
}: Pick<Context, 'tx' | 'actor' | 'permissions'>): Promise<(string | null)[]> {
  const could = (schoolId: string | null) =>
    wayTo(permissions, 'posting:freeze', actor, { schoolId }) !== null
  // Nearly everybody may not, and needs no look at the schools.
  if (actor.kind !== 'person' || !actor.roles.some(({ schoolId }) => could(schoolId))) return []
  const schools = await tx.selectFrom('school').select('id').orderBy('name').execute()
  const places = [null, ...schools.map(({ id }) => id)].filter(could)
  const answers = await Promise.all(places.map(place => mayInCrisis({ tx, actor }, 'freezeBy', place)))
  return places.filter((_place, index) => answers[index])
}
