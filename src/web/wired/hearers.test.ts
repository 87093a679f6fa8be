import { expect, test } from 'vitest'
import { hearersOf } from './hearers.ts'

const role = (name: 'headteacher' | 'staff', schoolId: string | null) => ({
  grantId: 'g',
  role: name,
  schoolId,
  standsInFor: null,
  from: '2026-09-01',
  until: null,
})
const staff = [
  {
    id: 'me',
    name: 'Miss Rees',
    kind: 'employee' as const,
    jobTitle: null,
    manager: { id: 'm', name: 'Mr Okafor' },
    roles: [role('staff', 's')],
    leftOn: null,
    version: 1,
  },
  {
    id: 'h',
    name: 'Mrs Nair',
    kind: 'employee' as const,
    jobTitle: null,
    manager: null,
    roles: [role('headteacher', 's')],
    leftOn: null,
    version: 1,
  },
]

test('the line manager comes first, then the headteacher of this school', () => {
  expect(hearersOf(staff, 'me', 's').map(({ name }) => name)).toEqual(['Mr Okafor', 'Mrs Nair'])
})

test('a headteacher elsewhere, one who left, and oneself are not offered', () => {
  expect(hearersOf(staff, 'me', 'other').map(({ name }) => name)).toEqual(['Mr Okafor'])
  expect(hearersOf([{ ...staff[1]!, leftOn: '2026-08-31' }], 'me', 's')).toEqual([])
  expect(hearersOf(staff, 'h', 's')).toEqual([])
})

test('a headteacher who is the line manager is offered once', () => {
  const under = { ...staff[0]!, manager: { id: 'h', name: 'Mrs Nair' } }
  expect(hearersOf([under, staff[1]!], 'me', 's')).toHaveLength(1)
})
