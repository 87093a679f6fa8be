import { expect, test } from 'vitest'
import { foundAmong, holdersOf, staffRow, type Member } from './people-staff.ts'

const grant = (more: Partial<Member['roles'][number]>): Member['roles'][number] => ({
  grantId: 'g',
  role: 'headteacher',
  schoolId: 'heron',
  standsInFor: null,
  from: '2026-09-01',
  until: null,
  ...more,
})

const member = (more: Partial<Member>): Member => ({
  id: 'nair',
  name: 'Mrs P. Nair',
  kind: 'employee',
  jobTitle: 'Headteacher',
  manager: null,
  roles: [grant({})],
  leftOn: null,
  version: 1,
  schoolId: 'heron',
  ...more,
})

const nair = member({})
const hughes = member({
  id: 'hughes',
  name: 'Mr G. Hughes',
  jobTitle: null,
  roles: [grant({ standsInFor: { id: 'nair', name: 'Mrs P. Nair' }, from: '2026-12-01' })],
})

test('a stand-in is told as one, and a role that has not begun says when', () => {
  const [role] = staffRow(hughes, () => 'Heron Lane Primary', '2026-11-24').roles
  expect(role).toMatchObject({ scope: 'Heron Lane Primary', standsInFor: 'Mrs P. Nair', from: '2026-12-01' })
  expect(staffRow(nair, () => '', '2026-11-24').roles[0]?.from).toBeNull()
})

test('nobody stands in for a stand-in', () => {
  expect(holdersOf([nair, hughes], 'headteacher', 'heron').map(({ id }) => id)).toEqual(['nair'])
  expect(holdersOf([nair, hughes], 'headteacher', 'mill')).toEqual([])
  const ceo = member({ roles: [grant({ role: 'trust-ceo', schoolId: null })] })
  expect(holdersOf([ceo], 'trust-ceo', '')).toHaveLength(1)
})

test('a person is found by a part of the name or of the job', () => {
  expect(foundAmong([nair, hughes], 'HUGH').map(({ id }) => id)).toEqual(['hughes'])
  expect(foundAmong([nair, hughes], 'head')).toEqual([nair])
  expect(foundAmong([nair, hughes], ' ')).toHaveLength(2)
})
