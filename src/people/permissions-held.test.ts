import { expect, test } from 'vitest'
import type { Actor } from '../platform/operations/actor.ts'
import type { PermissionTable } from '../platform/operations/permission.ts'
import { permissionsHeld } from './permissions-held.ts'

const table: PermissionTable = {
  'trust:all': [{ role: 'headteacher', scope: 'trust' }],
  'school:all': [{ role: 'headteacher', scope: 'school' }],
  'post:publish': [{ authorisation: 'publish' }],
  'me:own': [{ own: true }],
  'any:role': [{ anyRole: true }],
  'job:only': [{ system: true }],
}
const nobody: Extract<Actor, { kind: 'person' }> = {
  kind: 'person',
  trustId: 't',
  personId: 'p',
  name: 'Nobody',
  roles: [],
  authorisations: [],
  tokenPermissions: null,
}

test('somebody without a role has only what is their own', () => {
  expect(permissionsHeld(table, nobody)).toEqual(['me:own'])
})

test('a role in a school opens no way of the whole trust', () => {
  const roles = [{ role: 'headteacher', schoolId: 's', standsInFor: null }]
  expect(permissionsHeld(table, { ...nobody, roles })).toEqual(['any:role', 'me:own', 'school:all'])
})

test('an authorisation opens its own way', () => {
  const authorisations = [{ accountId: 'a', capability: 'publish' }]
  expect(permissionsHeld(table, { ...nobody, authorisations })).toContain('post:publish')
})

test('a token carries no more than it was given', () => {
  expect(permissionsHeld(table, { ...nobody, tokenPermissions: ['post:publish'] })).toEqual([])
  expect(permissionsHeld(table, { ...nobody, tokenPermissions: ['me:own'] })).toEqual(['me:own'])
})
