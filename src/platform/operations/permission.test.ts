import { describe, expect, test } from 'vitest'
import type { Actor } from './actor.ts'
import type { PermissionTable, Way } from './permission.ts'
import { isInReach, joinPermissions, needsSecondFactor, wayTo } from './permission.ts'

type Person = Extract<Actor, { kind: 'person' }>

function person(more: Partial<Person> = {}): Person {
  return {
    kind: 'person',
    trustId: 't',
    personId: 'p',
    name: 'N',
    roles: [],
    authorisations: [],
    tokenPermissions: null,
    ...more,
  }
}
const holding = (role: string, schoolId: string | null) =>
  person({ roles: [{ role, schoolId, standsInFor: null }] })
const system: Actor = { kind: 'system', trustId: 't', job: 'sweep' }
const opens = (way: Way, actor: Actor, target: Parameters<typeof wayTo>[3]) =>
  wayTo({ 'x:y': [way] }, 'x:y', actor, target) !== null

describe('a way', () => {
  const ofSchool: Way = { role: 'headteacher', scope: 'school' }
  const ofTrust: Way = { role: 'trust-ceo', scope: 'trust' }

  test('by a role of the school opens in that school, and to who holds it in the whole trust', () => {
    expect(opens(ofSchool, holding('headteacher', 'a'), { schoolId: 'a' })).toBe(true)
    expect(opens(ofSchool, holding('headteacher', null), { schoolId: 'a' })).toBe(true)
    expect(opens(ofSchool, holding('headteacher', 'b'), { schoolId: 'a' })).toBe(false)
    expect(opens(ofSchool, holding('headteacher', 'a'), { schoolId: null })).toBe(false)
    expect(opens(ofSchool, holding('staff', 'a'), { schoolId: 'a' })).toBe(false)
  })

  test('by a role of the trust does not open to who holds it in one school', () => {
    expect(opens(ofTrust, holding('trust-ceo', null), { schoolId: 'a' })).toBe(true)
    expect(opens(ofTrust, holding('trust-ceo', 'a'), { schoolId: 'a' })).toBe(false)
  })

  test('by any role wants one in that school; for what is the trust’s, one anywhere', () => {
    const any: Way = { anyRole: true }
    expect(opens(any, holding('staff', 'a'), { schoolId: 'a' })).toBe(true)
    expect(opens(any, holding('staff', 'b'), { schoolId: 'a' })).toBe(false)
    expect(opens(any, holding('staff', 'b'), { schoolId: null })).toBe(true)
    expect(opens(any, person(), { schoolId: null })).toBe(false)
  })

  test('by an authorisation wants that account and that capability', () => {
    const may = person({ authorisations: [{ accountId: 'fb', capability: 'draft' }] })
    const target = { schoolId: 'a', accountId: 'fb' }
    expect(opens({ authorisation: 'draft' }, may, target)).toBe(true)
    expect(opens({ authorisation: 'publish' }, may, target)).toBe(false)
    expect(opens({ authorisation: 'draft' }, may, { ...target, accountId: 'ig' })).toBe(false)
    expect(opens({ authorisation: 'draft' }, may, { schoolId: 'a' })).toBe(false)
  })

  test('by being one’s own opens to that very person, and to nobody where nobody owns it', () => {
    expect(opens({ own: true }, person(), { schoolId: null, ownerId: 'p' })).toBe(true)
    expect(opens({ own: true }, person(), { schoolId: null, ownerId: 'q' })).toBe(false)
    expect(opens({ own: true }, person(), { schoolId: null })).toBe(false)
  })

  test('of the system opens to the system alone, and no other way opens to it', () => {
    expect(opens({ system: true }, system, { schoolId: 'a' })).toBe(true)
    expect(opens({ system: true }, holding('trust-ceo', null), { schoolId: 'a' })).toBe(false)
    for (const way of [ofSchool, ofTrust, { anyRole: true }, { own: true }] as const) {
      expect(opens(way, system, { schoolId: 'a', ownerId: 'sweep' })).toBe(false)
    }
  })
})

test('what the table does not name is open to nobody', () => {
  expect(wayTo({}, 'x:y', holding('trust-ceo', null), { schoolId: null })).toBeNull()
  expect(wayTo({ 'x:y': [] }, 'x:y', holding('trust-ceo', null), { schoolId: null })).toBeNull()
})

test('a token opens only what it carries', () => {
  const table: PermissionTable = { 'x:y': [{ anyRole: true }] }
  const tokenOf = (tokenPermissions: string[]) => ({ ...holding('staff', 'a'), tokenPermissions })
  expect(wayTo(table, 'x:y', tokenOf(['x:y']), { schoolId: 'a' })).not.toBeNull()
  expect(wayTo(table, 'x:y', tokenOf(['x:z']), { schoolId: 'a' })).toBeNull()
  expect(wayTo(table, 'x:y', tokenOf([]), { schoolId: 'a' })).toBeNull()
})

test('reach is one’s schools, the whole trust, or what belongs to the trust itself', () => {
  expect(isInReach(holding('staff', 'a'), { schoolId: 'a' })).toBe(true)
  expect(isInReach(holding('staff', 'a'), { schoolId: 'b' })).toBe(false)
  expect(isInReach(holding('staff', 'a'), { schoolId: null })).toBe(true)
  expect(isInReach(holding('trust-ceo', null), { schoolId: 'b' })).toBe(true)
})

test('a second factor is wanted by every role but staff, and by every authorisation', () => {
  expect(needsSecondFactor({ role: 'headteacher', scope: 'school' })).toBe(true)
  expect(needsSecondFactor({ authorisation: 'draft' })).toBe(true)
  expect(needsSecondFactor({ role: 'staff', scope: 'school' })).toBe(false)
  for (const way of [{ own: true }, { anyRole: true }, { system: true }] as const) {
    expect(needsSecondFactor(way)).toBe(false)
  }
})

test('a permission that two rooms declare is a mistake in the code', () => {
  expect(joinPermissions([{ a: [] }, { b: [{ own: true }] }])).toEqual({ a: [], b: [{ own: true }] })
  expect(() => joinPermissions([{ a: [] }, { a: [] }])).toThrow(/a is declared twice/)
})
