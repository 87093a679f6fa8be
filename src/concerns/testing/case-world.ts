import type { World } from '../../platform/operations/world.ts'
import type { TestApp } from '../../testing/test-app.ts'
import { escalateCases } from '../escalate-cases.ts'
import { reportConcern } from '../report-concern.ts'

type Person = keyof World['people']

/** What the tests of cases do again and again. */
export function caseWorld(app: () => TestApp) {
  const person = (name: Person) => app().world.people[name]

  /** A teacher reports a concern; the id of its case. */
  async function report(more: Record<string, unknown> = {}, by: Person = 'teacher'): Promise<string> {
    const { id } = await app().run(reportConcern, person(by), {
      schoolId: app().world.school.id,
      what: 'A stranger writes to a pupil.',
      where: 'In the corridor',
      seenAt: app().clock.now().toISOString(),
      ...more,
    })
    return id
  }

  /** To whom a mail about this case was written, by what they do, in the order of writing; sorted within one moment. */
  async function lettersAbout(caseId: string): Promise<string[]> {
    const { rows } = await app().database.admin.query<{ id: string; kind: string }>(
      'select person_id as id, kind from letter where path = $1 order by made_at, person_id',
      [`/concerns/${caseId}`],
    )
    const { people, elsewhere } = app().world
    const names = new Map([
      ...Object.entries(elsewhere).map(([name, { personId }]) => [personId, `other ${name}`] as const),
      ...Object.entries(people).map(([name, { personId }]) => [personId, name] as const),
    ])
    return rows.map(({ id, kind }) => `${kind} ${names.get(id) ?? 'nobody known'}`)
  }

  /** Minutes go by, and the sweep comes round. */
  async function wait(minutes: number): Promise<void> {
    app().clock.advance({ minutes })
    await sweep()
  }
  const sweep = () => app().runner.runSystem(app().world.trustId, 'cases', escalateCases)

  /** Whoever holds it here and in the other school holds it no more; only the database knows, as after years of earlier work. */
  const endRoleOf = (name: Person) =>
    app().database.admin.query("update role_grant set until_date = '2026-09-01' where person_id = any ($1)", [
      [person(name).personId, app().world.elsewhere[name].personId],
    ])

  return { person, report, lettersAbout, wait, sweep, endRoleOf }
}
