import { addPerson } from '../people/add-person.ts'
import { grantRole } from '../people/grant-role.ts'
import { issueToken } from '../people/issue-token.ts'
import { noteGuardian } from '../people/note-guardian.ts'
import type { TestApp } from './test-app.ts'

/** Puts what the examples of people need into the world, each made by the operation that makes it. */
export async function furnishPeople({ run, world }: TestApp): Promise<void> {
  const { headteacher, office, teacher } = world.people
  const schoolId = world.school.id
  world.token = await run(issueToken, teacher, {
    label: 'Website',
    permissions: ['school:view'],
    expiresOn: '2027-08-31',
  })
  world.pupil = await run(addPerson, office, {
    schoolId,
    kind: 'pupil',
    name: 'Rowan Ellery',
    class: 'Year 4',
    externalId: 'W-1001',
  })
  world.parent = await run(addPerson, office, { schoolId, kind: 'parent', name: 'Dana Ellery' })
  world.guardianship = { pupilId: world.pupil.id, guardianId: world.parent.id }
  await run(noteGuardian, office, {
    ...world.guardianship,
    relation: 'mother',
    responsibility: 'held',
  })
  world.volunteer = await run(addPerson, office, { schoolId, kind: 'volunteer', name: 'Idris Penhale' })
  const lead = await run(addPerson, office, { schoolId, kind: 'employee', name: 'Morwenna Tresco' })
  world.roleGrant = await run(grantRole, headteacher, {
    personId: lead.id,
    role: 'behaviour-lead',
    schoolId,
  })
  world.newcomer = await run(addPerson, office, {
    schoolId,
    kind: 'employee',
    name: 'Petra Hask',
    email: 'p.hask@heron-lane.example',
  })
}
