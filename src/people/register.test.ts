import { describe, expect, test } from 'vitest'
import { appForFile } from '../testing/app-for-file.ts'
import { addPerson } from './add-person.ts'
import { endPerson } from './end-person.ts'
import { grantRole } from './grant-role.ts'
import { listStaff } from './list-staff.ts'
import { me } from './me.ts'
import { person } from './person.ts'
import { updatePerson } from './update-person.ts'

const app = appForFile()
const add = (
  kind: 'employee' | 'governor' | 'volunteer' | 'trustee' | 'agency' | 'pupil',
  more: object = {},
) => {
  const { run, world } = app()
  return run(addPerson, world.people.office, {
    schoolId: world.school.id,
    kind,
    name: `A new ${kind}`,
    ...more,
  })
}

describe('adding somebody', () => {
  test('keeps what was entered', async () => {
    const { run, world } = app()
    const managerId = world.people.manager.personId
    const { id } = await add('employee', {
      managerId,
      jobTitle: 'Cook',
      externalId: 'E-1',
      email: 'cook@heron.example',
    })
    expect(await run(person, world.people.office, { id })).toMatchObject({
      kind: 'employee',
      jobTitle: 'Cook',
      manager: { id: managerId, name: 'The manager' },
      externalId: 'E-1',
      doNotIdentify: false,
      version: 1,
    })
  })
  test('refuses a number that somebody of the school has, and takes it in another school', async () => {
    const { run, world } = app()
    await add('pupil', { externalId: 'same' })
    await expect(add('pupil', { externalId: 'same' })).rejects.toMatchObject({
      fields: [{ field: 'externalId' }],
    })
    await expect(
      run(addPerson, world.elsewhere.office, {
        schoolId: world.otherSchool.id,
        kind: 'pupil',
        name: 'Other',
        externalId: 'same',
      }),
    ).resolves.toBeDefined()
  })
  test('refuses a manager who is a pupil, and a pupil without a school', async () => {
    const { run, world } = app()
    await expect(add('employee', { managerId: world.pupil.id })).rejects.toMatchObject({
      fields: [{ field: 'managerId' }],
    })
    await expect(
      run(addPerson, world.people.ceo, { schoolId: null, kind: 'pupil', name: 'Nowhere' }),
    ).rejects.toMatchObject({ fields: [{ field: 'schoolId' }] })
  })
})

describe('changing somebody', () => {
  test('touches only what was sent', async () => {
    const { run, world } = app()
    const { id, version } = await add('volunteer', { jobTitle: 'Reader', email: 'r@heron.example' })
    await run(updatePerson, world.people.office, { id, version, jobTitle: 'Gardener' })
    expect(await run(person, world.people.office, { id })).toMatchObject({
      jobTitle: 'Gardener',
      email: 'r@heron.example',
      version: 2,
    })
  })
  test('is refused to the slower of two', async () => {
    const { run, world } = app()
    const { id, version } = await add('volunteer')
    await run(updatePerson, world.people.office, { id, version, jobTitle: 'First' })
    await expect(
      run(updatePerson, world.people.headteacher, { id, version, jobTitle: 'Second' }),
    ).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('a leaver', () => {
  test('may sign in on the last day, and not after it; the roles end with it', async () => {
    const { run, world, clock } = app()
    const { id } = await add('employee')
    await run(grantRole, world.people.headteacher, { personId: id, role: 'staff', schoolId: world.school.id })
    await run(endPerson, world.people.office, { id, lastDay: '2026-11-24' })
    const leaver = { kind: 'person', trustId: world.trustId, personId: id } as const
    const before = clock.now()
    clock.set('2026-11-24T22:00:00Z')
    await expect(run(me, leaver, {})).resolves.toBeDefined()
    clock.set('2026-11-25T08:00:00Z')
    await expect(run(me, leaver, {})).rejects.toMatchObject({ code: 'not-signed-in' })
    clock.set(before)
    const { roles, leftOn } = await run(person, world.people.office, { id })
    expect([leftOn, roles[0]?.until]).toEqual(['2026-11-24', '2026-11-24'])
  })
  test('leaves once, and nobody ends their own stay', async () => {
    const { run, world } = app()
    const { id } = await add('volunteer')
    await run(endPerson, world.people.office, { id, lastDay: '2026-12-18' })
    await expect(run(endPerson, world.people.office, { id, lastDay: '2026-12-18' })).rejects.toMatchObject({
      code: 'conflict',
    })
    const own = { id: world.people.office.personId, lastDay: '2026-12-18' }
    await expect(run(endPerson, world.people.office, own)).rejects.toMatchObject({ code: 'not-permitted' })
  })
})

test('staff are employees, governors, trustees, volunteers and agency [3-staff-includes-governors-volunteers]', async () => {
  const { run, world } = app()
  const everyKind = ['employee', 'governor', 'trustee', 'volunteer', 'agency'] as const
  const ids = await Promise.all(everyKind.map(async kind => (await add(kind)).id))
  const { staff } = await run(listStaff, world.people.teacher, { schoolId: world.school.id })
  expect(staff.map(one => one.id)).toEqual(expect.arrayContaining(ids))
  expect(staff.map(one => one.id)).not.toContain(world.pupil.id)
  expect(staff.map(one => one.id)).not.toContain(world.parent.id)
})

test('staff are listed page by page, nobody twice and nobody missing', async () => {
  const { run, world } = app()
  const list = (more: object) => run(listStaff, world.people.teacher, { schoolId: world.school.id, ...more })
  const all = await list({})
  const names: string[] = []
  let after: string | undefined
  do {
    const page = await list({ limit: 4, ...(after && { after }) })
    names.push(...page.staff.map(one => one.id))
    after = page.next ?? undefined
  } while (after)
  expect(names).toEqual(all.staff.map(one => one.id))
})
