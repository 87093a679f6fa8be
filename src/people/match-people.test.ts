import { expect, test } from 'vitest'
import type { PlacedRow } from './match-people.ts'
import { matchPeople } from './match-people.ts'
import type { Registered } from './registered.ts'

const known = (id: string, but: Partial<Registered> = {}): Registered => ({
  id,
  schoolId: 'heron',
  externalId: id,
  upn: null,
  name: 'Sol Vik',
  knownAs: null,
  kind: 'pupil',
  class: null,
  managerExternalId: null,
  doNotIdentify: false,
  leftOn: null,
  ...but,
})
const row = (id: string, upn: string | null = null, schoolId: string | null = 'heron'): PlacedRow => ({
  schoolId,
  row: {
    line: 2,
    id,
    name: 'Sol Vik',
    knownAs: null,
    role: 'pupil',
    school: null,
    yearGroup: null,
    consents: [],
    doNotIdentify: false,
    upn,
    manager: null,
    notes: null,
  },
})
const match = (rows: PlacedRow[], register: Registered[]) =>
  [...matchPeople(rows, register).values()].map(found =>
    'problem' in found ? found.problem : found.person?.id,
  )

test('the school’s number finds its person, in its school only', () => {
  expect(match([row('1'), row('1', null, 'mill')], [known('1')])).toEqual(['1', undefined])
})

test('the pupil number finds somebody with another number, from another school too', () => {
  expect(match([row('9', 'U1', 'mill')], [known('1', { upn: 'U1' })])).toEqual(['1'])
})

test('of two with one pupil number, the one who is still here', () => {
  const [gone, here] = [known('1', { upn: 'U1', leftOn: '2025-07-20' }), known('2', { upn: 'U1' })]
  expect(match([row('9', 'U1')], [gone, here])).toEqual(['2'])
  expect(match([row('9', 'U1')], [here, gone])).toEqual(['2'])
})

test('a name alone finds nobody', () => {
  expect(match([row('9')], [known('1')])).toEqual([undefined])
})

test('numbers that point to two people are a problem', () => {
  const [first] = match([row('1', 'U2')], [known('1', { upn: 'U1' }), known('2', { upn: 'U2' })])
  expect(first).toContain('Check both')
})

test('another pupil number than the register’s is a problem; the first one is news', () => {
  expect(match([row('1', 'U9')], [known('1', { upn: 'U1' })])[0]).toContain('another pupil number')
  expect(match([row('1', 'U9')], [known('1')])).toEqual(['1'])
})

test('a person or a pupil number on two lines is a problem on the second', () => {
  expect(match([row('1'), row('9', 'U1')], [known('1', { upn: 'U1' })])[1]).toContain('the same person')
  expect(match([row('8', 'U7'), row('9', 'U7')], [])[1]).toContain('earlier line')
})
