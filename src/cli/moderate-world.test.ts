import { expect, test } from 'vitest'
import type { SchoolRecord } from '../people/schools-json.ts'
import { mergeSchools } from './moderate-world.ts'

const school = (id: string, more: Partial<SchoolRecord> = {}): SchoolRecord => ({
  id,
  name: `${id} School`,
  phase: null,
  ageRange: null,
  phones: [],
  emails: [],
  websites: [],
  address: null,
  relatedBusinesses: [],
  ownAccounts: [],
  ...more,
})

test('what belongs to one school belongs to all', () => {
  const merged = mergeSchools([
    school('a', { ageRange: [4, 11], phones: ['1', '2'], ownAccounts: ['@a'], address: 'A Lane' }),
    school('b', { phones: ['2', '3'], relatedBusinesses: ['Shop'], address: 'B Road' }),
    school('c', { ageRange: [11, 18] }),
  ])
  expect(merged).toMatchObject({
    ageRange: [4, 18],
    phones: ['1', '2', '3'],
    relatedBusinesses: ['Shop'],
    ownAccounts: ['a School', '@a', 'b School', 'c School'],
    address: 'A Lane\nB Road',
  })
})

test('without a school there is none', () => {
  expect(mergeSchools([])).toBeNull()
  expect(mergeSchools([school('a')])?.address).toBeNull()
})
