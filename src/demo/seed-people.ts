import { applyImport } from '../consent/apply-import.ts'
import { previewImport } from '../consent/preview-import.ts'
import { adoptPolicy } from '../governance/adopt-policy.ts'
import { addPerson } from '../people/add-person.ts'
import { grantRole } from '../people/grant-role.ts'
import { importSchools } from '../people/import-schools.ts'
import { listSchools } from '../people/list-schools.ts'
import { setProtection } from '../consent/set-protection.ts'
import { findPeople } from '../people/find-people.ts'
import { routeAdd, userHash } from '../platform/operations/route.ts'
import type { SignIn } from '../server/sign-in.ts'
import { CAST, emailOf, SCHOOLS } from './cast.ts'
import { registerCsv } from './register.ts'
import type { Seeding } from './seeding.ts'

/** The policy, the schools, the people and the register: what a trust brings on its first day. */
export async function seedPeople(seeding: Seeding, signIn: SignIn): Promise<void> {
  const { as, schools } = seeding
  await as('ceo', adoptPolicy, { label: 'November 2025', bundled: 'dlpt-2025-11.yaml' })
  await as('ceo', importSchools, { file: JSON.stringify(SCHOOLS) })
  for (const school of (await as('ceo', listSchools, {})).schools) schools.set(school.key, school.id)
  await seedStaff(seeding, signIn)
  for (const [office, school, seed] of [
    ['office', 'heron-lane', 0],
    ['millOffice', 'mill-road', 1],
  ] as const) {
    const file = { bytes: Buffer.from(registerCsv(school, seed)), claimedType: 'text/csv' }
    const { id, hash } = await as(office, previewImport, { schoolId: schools.get(school)! }, file)
    await as(office, applyImport, { id, hash })
  }
  const found = await as('dsl', findPeople, { schoolId: schools.get('heron-lane')!, words: 'Wren' })
  if (found.people[0]) await as('dsl', setProtection, { personId: found.people[0].id, protected: true })
}

async function seedStaff({ as, asSystem, people, schools, trustId }: Seeding, signIn: SignIn): Promise<void> {
  const { internalAdapter } = await signIn.$context
  for (const one of CAST) {
    const schoolId = one.school && schools.get(one.school)!
    const email = emailOf(one.name, one.school)
    const managerId = one.manager ? people.get(one.manager)!.personId : null
    const { id } = await as('ceo', addPerson, {
      schoolId,
      kind: one.kind,
      name: one.name,
      email,
      jobTitle: one.jobTitle,
      ...(managerId && { managerId }),
    })
    people.set(one.id, { kind: 'person', trustId, personId: id })
    for (const { role, standsInFor } of one.roles) {
      const standIn = standsInFor ? people.get(standsInFor)!.personId : null
      await as(standsInFor ?? 'ceo', grantRole, { personId: id, role, schoolId, standsInFor: standIn })
    }
    // Signs in by the button of the demo page only: there is no password.
    const user = await internalAdapter.createUser(
      { email, name: one.name, emailVerified: true },
      { method: 'demo' },
    )
    await asSystem(async ({ tx, record }) => {
      await tx.updateTable('person').set({ user_id: user.id }).where('id', '=', id).execute()
      await routeAdd(tx, 'user', userHash(user.id), id)
      record({
        kind: 'person.joined',
        subject: { kind: 'person', id },
        audience: { kind: 'trust' },
        content: {},
      })
    })
  }
}
