import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseSchools } from './schools-json.ts'

const parse = (value: unknown) => parseSchools(new TextEncoder().encode(JSON.stringify(value)))

test('a school is read with its contacts', () => {
  const { schools, problems } = parse({
    schools: [
      {
        id: 's1',
        name: 'Combe School',
        phase: 'primary',
        age_range: [4, 11],
        contacts: {
          phones: ['01632 960111'],
          emails: [],
          websites: ['combe.example'],
          address: '1 Mill Lane',
        },
        related_businesses: ['Tidy Tots'],
        own_accounts: ['@combe'],
      },
    ],
  })
  expect(problems).toEqual([])
  expect(schools).toEqual([
    {
      id: 's1',
      name: 'Combe School',
      phase: 'primary',
      ageRange: [4, 11],
      phones: ['01632 960111'],
      emails: [],
      websites: ['combe.example'],
      address: '1 Mill Lane',
      relatedBusinesses: ['Tidy Tots'],
      ownAccounts: ['@combe'],
    },
  ])
})

test('only id and name are needed', () => {
  expect(parse({ schools: [{ id: 's1', name: 'Combe' }] }).schools).toMatchObject([
    { phones: [], address: null, ageRange: null },
  ])
})

test('a school with a problem is left out, the field is named', () => {
  const { schools, problems } = parse({
    schools: [
      { id: 's1', name: 'Combe' },
      { id: 's2', name: 'Dale', contacts: { phones: [7] } },
      { id: 's1', name: 'Again' },
    ],
  })
  expect(schools.map(school => school.name)).toEqual(['Combe'])
  expect(problems.map(problem => problem.field)).toEqual(['schools[1].contacts.phones[0]', 'schools[2].id'])
})

test('what is no list of schools is said', () => {
  expect(parse([]).problems).toMatchObject([{ field: 'schools' }])
  expect(parseSchools(new TextEncoder().encode('{')).problems).toMatchObject([{ field: 'file' }])
})

test('no JSON makes it throw', () => {
  fc.assert(
    fc.property(fc.json(), text => {
      expect(parseSchools(new TextEncoder().encode(text)).schools).toBeInstanceOf(Array)
    }),
  )
})
