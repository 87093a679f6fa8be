import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Registered } from '../../people/registered.ts'
import { findListed } from './find-listed.ts'

const person = (id: string, name: string, more: Partial<Registered> = {}): Registered => ({
  id,
  schoolId: 's',
  externalId: null,
  upn: null,
  name,
  knownAs: null,
  kind: 'pupil',
  class: 'Year 4',
  managerExternalId: null,
  doNotIdentify: false,
  leftOn: null,
  ...more,
})

const register = [
  person('zoe', 'Zoë O’Hara', { externalId: 'W-1' }),
  person('sam-1', 'Sam Lee', { externalId: 'W-2' }),
  person('sam-2', 'Sam Lee', { externalId: 'W-3', upn: 'A123' }),
]
const idsOf = (list: string) => findListed(list, register).people.map(({ id }) => id)

test('finds by the school’s number, the pupil number, and the name however it is written', () => {
  expect(idsOf('W-1')).toEqual(['zoe'])
  expect(idsOf('zoe o\'hara\n"ZOË O’HARA"')).toEqual(['zoe'])
  expect(idsOf('Class 4;A123;Sam Lee')).toEqual(['sam-2'])
})

test('a name that two have means neither, and a line that means nobody is handed back as it was', () => {
  expect(findListed('Sam Lee\nKit Unknown, Year 2', register)).toEqual({
    people: [],
    unknown: ['Kit Unknown, Year 2'],
    ambiguous: ['Sam Lee'],
  })
})

test('whatever is pasted, each line is found, ambiguous or handed back, and nobody is found twice', () => {
  const line = fc.oneof(fc.constantFrom('W-1', 'Sam Lee', 'W-3,Sam Lee', ''), fc.string())
  fc.assert(
    fc.property(fc.array(line), lines => {
      const { people, unknown, ambiguous } = findListed(lines.join('\n'), register)
      expect(new Set(people.map(({ id }) => id)).size).toBe(people.length)
      const filled = lines
        .join('\n')
        .split(/\r\n|\r|\n/)
        .filter(one => one.trim() !== '').length
      expect(unknown.length + ambiguous.length).toBeLessThanOrEqual(filled)
      expect(people.length + unknown.length + ambiguous.length === 0).toBe(filled === 0)
    }),
  )
})
