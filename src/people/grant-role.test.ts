import { beforeEach, describe, expect, test } from 'vitest'
import { appForFile } from '../testing/app-for-file.ts'
import { addPerson } from './add-person.ts'
import { endRole } from './end-role.ts'
import { grantRole } from './grant-role.ts'
import { person } from './person.ts'
import type { Role } from './roles.ts'

const app = appForFile()
let somebody = ''
let count = 0

beforeEach(async () => {
  const { run, world } = app()
  const { id } = await run(addPerson, world.people.office, {
    schoolId: world.school.id,
    kind: 'employee',
    name: `Somebody ${++count}`,
  })
  somebody = id
})

type By = 'headteacher' | 'ceo' | 'trustAdministrator' | 'standIn'
const grant = (by: By, role: Role, more: object = {}) => {
  const { run, world } = app()
  return run(grantRole, world.people[by], {
    personId: somebody,
    role,
    schoolId: world.school.id,
    ...more,
  })
}

describe('a headteacher', () => {
  test('gives the roles of the own school', async () => {
    for (const role of ['staff', 'dsl', 'office', 'governor', 'senior-leader'] as const) {
      await expect(grant('headteacher', role)).resolves.toMatchObject({ id: expect.any(String) })
    }
  })
  test('makes nobody headteacher, and nobody a stand-in for somebody else', async () => {
    await expect(grant('headteacher', 'headteacher')).rejects.toMatchObject({ code: 'not-permitted' })
    const standsInFor = app().world.people.standIn.personId
    await expect(grant('headteacher', 'headteacher', { standsInFor })).rejects.toMatchObject({
      code: 'not-permitted',
    })
  })
  test('names a stand-in for themselves, who cannot name the next one', async () => {
    const { run, world } = app()
    const { headteacher, teacher } = world.people
    const standsInFor = headteacher.personId
    await grant('headteacher', 'headteacher', { standsInFor, until: '2026-12-18' })
    const standIn = { kind: 'person', trustId: world.trustId, personId: somebody } as const
    const next = { personId: teacher.personId, schoolId: world.school.id, standsInFor: somebody }
    await expect(run(grantRole, standIn, { ...next, role: 'headteacher' })).rejects.toMatchObject({
      code: 'not-permitted',
    })
  })
  test('gives no role of the trust', async () => {
    await expect(grant('headteacher', 'trust-ceo')).rejects.toMatchObject({ code: 'not-permitted' })
    await expect(grant('headteacher', 'staff', { schoolId: null })).rejects.toMatchObject({
      code: 'not-permitted',
    })
  })
  test('gives themselves nothing', async () => {
    const { personId } = app().world.people.headteacher
    await expect(grant('headteacher', 'dsl', { personId })).rejects.toMatchObject({ code: 'not-permitted' })
  })
})

describe('the CEO', () => {
  test('makes a headteacher, and gives roles of the trust in the trust only', async () => {
    await expect(grant('ceo', 'headteacher')).resolves.toBeDefined()
    await expect(grant('ceo', 'policy-owner', { schoolId: null })).resolves.toBeDefined()
    await expect(grant('ceo', 'policy-owner')).rejects.toMatchObject({ fields: [{ field: 'schoolId' }] })
    await expect(grant('ceo', 'headteacher', { schoolId: null })).rejects.toMatchObject({
      fields: [{ field: 'schoolId' }],
    })
  })
})

describe('a role', () => {
  test('is for staff: a pupil or a parent gets none', async () => {
    const { pupil, parent } = app().world
    for (const personId of [pupil.id, parent.id]) {
      await expect(grant('headteacher', 'staff', { personId })).rejects.toMatchObject({
        fields: [{ field: 'personId' }],
      })
    }
  })
  test('is for governors and volunteers too [3-staff-includes-governors-volunteers]', async () => {
    const { run, world } = app()
    for (const kind of ['governor', 'volunteer', 'trustee', 'agency'] as const) {
      const { id } = await run(addPerson, world.people.office, {
        schoolId: world.school.id,
        kind,
        name: `A ${kind}`,
      })
      await expect(grant('headteacher', 'staff', { personId: id })).resolves.toBeDefined()
    }
  })
  test('is held once at a time', async () => {
    await grant('headteacher', 'staff')
    await expect(grant('headteacher', 'staff')).rejects.toMatchObject({ code: 'conflict' })
  })
  test('has its days in order', async () => {
    const days = { from: '2026-12-01', until: '2026-11-30' }
    await expect(grant('headteacher', 'staff', days)).rejects.toMatchObject({ fields: [{ field: 'until' }] })
  })
  test('ends at once, even on its first day', async () => {
    const { run, world } = app()
    const { id } = await grant('headteacher', 'office')
    const actor = { kind: 'person', trustId: world.trustId, personId: somebody } as const
    await expect(run(person, actor, { id: somebody })).resolves.toBeDefined()
    await expect(run(endRole, world.people.headteacher, { id })).resolves.toEqual({ id, until: '2026-11-22' })
    await expect(run(person, actor, { id: somebody })).rejects.toMatchObject({ code: 'not-found' })
    await expect(run(endRole, world.people.headteacher, { id })).rejects.toMatchObject({ code: 'conflict' })
  })
  test('ends with a last day, which can come earlier but never later', async () => {
    const { run, world } = app()
    const { headteacher } = world.people
    const { id } = await grant('headteacher', 'staff', { until: '2026-12-18' })
    await expect(run(endRole, headteacher, { id, lastDay: '2027-01-08' })).rejects.toMatchObject({
      fields: [{ field: 'lastDay' }],
    })
    await expect(run(endRole, headteacher, { id, lastDay: '2026-11-27' })).resolves.toEqual({
      id,
      until: '2026-11-27',
    })
  })
  test('of a headteacher is ended by the trust, and nobody ends their own', async () => {
    const { run, world } = app()
    const { id } = await grant('ceo', 'headteacher')
    await expect(run(endRole, world.people.headteacher, { id })).rejects.toMatchObject({
      code: 'not-permitted',
    })
    const own = { kind: 'person', trustId: world.trustId, personId: somebody } as const
    await expect(run(endRole, own, { id })).rejects.toMatchObject({ code: 'not-permitted' })
    await expect(run(endRole, world.people.trustAdministrator, { id })).resolves.toBeDefined()
  })
})
