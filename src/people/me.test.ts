import { expect, test } from 'vitest'
import { appForFile } from '../testing/app-for-file.ts'
import { grantRole } from './grant-role.ts'
import { me } from './me.ts'

const app = appForFile()

test('a teacher is told their school, role and what they may go to', async () => {
  const { run, world } = app()
  const answer = await run(me, world.people.teacher, {})
  expect(answer).toMatchObject({
    name: 'The teacher',
    trust: { name: 'Fenland Trust', demo: false },
    roles: [{ role: 'staff', school: { key: 'heron-lane' }, standsInFor: null }],
    schools: [{ key: 'heron-lane' }],
  })
  expect(answer.permissions).toContain('register:search')
  expect(answer.permissions).not.toContain('role:grant')
})

test('people of the trust reach all its schools and none of another', async () => {
  const { run, world } = app()
  const answer = await run(me, world.people.ceo, {})
  expect(answer.schools.map(school => school.key)).toEqual(['heron-lane', 'mill-road'])
  expect(answer.roles).toEqual([{ role: 'trust-ceo', school: null, standsInFor: null }])
})

test('a stand-in is told for whom', async () => {
  const { run, world } = app()
  const { headteacher, manager } = world.people
  await run(grantRole, headteacher, {
    personId: manager.personId,
    role: 'headteacher',
    schoolId: world.school.id,
    standsInFor: headteacher.personId,
  })
  const { roles, permissions } = await run(me, manager, {})
  expect(roles).toContainEqual(
    expect.objectContaining({
      role: 'headteacher',
      standsInFor: { id: headteacher.personId, name: 'The headteacher' },
    }),
  )
  expect(permissions).toContain('role:grant')
})
