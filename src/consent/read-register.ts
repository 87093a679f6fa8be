import { createHash } from 'node:crypto'
import { londonDate } from '../platform/clock.ts'
import type { Context } from '../platform/operations/operation.ts'
import { personOf } from '../platform/operations/actor.ts'
import { parseRegister } from '../people/register-csv.ts'
import { registeredOf } from '../people/registered.ts'
import { answersOf } from './answers-of.ts'
import { planRegister } from './plan-register.ts'
import type { RegisterPlan } from './register-plan.ts'

/**
 * What a file would change in the register as it stands now, with a hash over file and plan. Whoever takes the
 * file over hands the hash back: if the register moved in between, the plan differs, and so does the hash.
 */
export async function planFor(
  { tx, actor, clock }: Pick<Context, 'tx' | 'actor' | 'clock'>,
  bytes: Buffer,
  schoolId: string | null,
): Promise<{ plan: RegisterPlan; hash: string }> {
  const schools = await tx.selectFrom('school').select(['id', 'key']).where('closed_on', 'is', null).execute()
  const people = await registeredOf(tx, schoolId)
  const now = clock.now()
  const plan = planRegister(parseRegister(bytes), {
    schoolId,
    schools: new Map(schools.map(school => [school.key, school.id])),
    people,
    answers: await answersOf(
      tx,
      people.map(person => person.id),
    ),
    actorId: personOf(actor).personId,
    today: londonDate(now),
    now,
  })
  const hash = createHash('sha256').update(bytes).update(JSON.stringify(plan)).digest('base64url')
  return { plan, hash }
}
