import { expect, test } from 'vitest'
import { isOfTrust, rolesToGive } from './people-roles.ts'

const head = [{ role: 'headteacher' as const, school: { id: 'heron' } }]
const administrator = [{ role: 'trust-administrator' as const, school: null }]
const ids = (roles: readonly { id: string }[]) => roles.map(({ id }) => id)

test('a headteacher is offered the roles of a school, and their own only for a stand-in', () => {
  expect(ids(rolesToGive(head, false))).not.toContain('headteacher')
  expect(ids(rolesToGive(head, true))).toContain('headteacher')
  expect(ids(rolesToGive(head, true))).not.toContain('trust-ceo')
})

test('a trust administrator is offered all of them', () => {
  expect(isOfTrust(administrator)).toBe(true)
  expect(isOfTrust(head)).toBe(false)
  expect(rolesToGive(administrator, false)).toHaveLength(11)
})
