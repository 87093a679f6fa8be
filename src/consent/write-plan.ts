import { randomUUID } from 'node:crypto'
import { Temporal } from '@js-temporal/polyfill'
import { londonDate } from '../platform/clock.ts'
import type { Context } from '../platform/operations/operation.ts'
import { registeredOf } from '../people/registered.ts'
import { endStays, insertPeople, setManagers, updatePeople } from '../people/write-people.ts'
import { appendAnswers } from './append-answers.ts'
import type { PersonChange, RegisterPlan } from './register-plan.ts'

/** Writes a plan: people first, then who manages whom, leavers and answers. Returns the id of each person. */
export async function writePlan(
  { tx, actor, clock }: Pick<Context, 'tx' | 'actor' | 'clock'>,
  plan: RegisterPlan,
): Promise<Map<PersonChange, string>> {
  const now = clock.now()
  const today = londonDate(now)
  const ids = new Map(plan.changes.map(change => [change, change.personId ?? randomUUID()]))
  const toWrite = (change: PersonChange) => ({ id: ids.get(change)!, ...change.person })
  const isNew = (change: PersonChange) => change.personId === null
  await insertPeople(tx, actor.trustId, plan.changes.filter(isNew).map(toWrite), now)
  await updatePeople(tx, plan.changes.filter(change => !isNew(change)).map(toWrite), today)
  await writeManagers(tx, plan.changes, ids)
  // Their last day was yesterday: the file of today does not have them.
  const yesterday = Temporal.PlainDate.from(today).subtract({ days: 1 }).toString()
  await endStays(
    tx,
    plan.leavers.map(leaver => leaver.personId),
    yesterday,
  )
  await appendAnswers(
    tx,
    {
      trust_id: actor.trustId,
      giver_id: null,
      relation: 'school-record',
      source: 'import',
      wording: 'school’s own record',
      from_date: today,
      until_date: null,
      recorded_at: now,
    },
    plan.changes.flatMap(change =>
      change.answers.flatMap(({ channel, element, answer }) =>
        answer === null
          ? []
          : [
              {
                school_id: change.person.schoolId,
                person_id: ids.get(change)!,
                channel,
                element,
                answer,
              },
            ],
      ),
    ),
  )
  return ids
}

async function writeManagers(
  tx: Context['tx'],
  changes: readonly PersonChange[],
  ids: ReadonlyMap<PersonChange, string>,
): Promise<void> {
  const managed = changes.filter(change => change.manager !== null)
  if (managed.length === 0) return
  const numbers = new Map<string, string>()
  for (const person of await registeredOf(tx, null)) {
    if (person.externalId !== null) numbers.set(`${person.schoolId ?? ''}/${person.externalId}`, person.id)
  }
  await setManagers(
    tx,
    managed.flatMap(change => {
      const managerId = numbers.get(`${change.person.schoolId ?? ''}/${change.manager!}`)
      return managerId === undefined ? [] : [{ id: ids.get(change)!, managerId }]
    }),
  )
}
