import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SchoolFacts } from '../signals/signal.ts'
import { authorFacts } from './known-author.ts'

const school: SchoolFacts = {
  id: 's1',
  name: 'Larkfield Primary School',
  ageRange: null,
  phones: [],
  emails: [],
  websites: [],
  address: null,
  relatedBusinesses: [],
  ownAccounts: ['@larkfieldpri', 'Larkfield PTA', 'CMA'],
}
const told = (author: string) => authorFacts(author, school).map(({ is }) => is)

test.each([
  'Larkfield Primary School',
  'larkfield primary school ',
  '@LarkfieldPri',
  'Larkfield PTA (Friends)',
])('%s is ours', author => expect(told(author)).toEqual(['own']))

test.each([
  'Larkfield Primary Schoo1',
  'Larkfie1d Primary School',
  'Larkfield Primary School (Official)',
  'Larkfield Primary School Official Page',
  'Larkfield PTA Officiall',
  'The real Larkfield Primary School',
  'Larkfield PTA Giveaways',
])('%s plays us', author => expect(told(author)).toEqual(['imitation']))

test.each([
  '',
  'Jo Larkfield',
  'Larkfield mum',
  'Real Larkfield Tennis',
  'CMA Official Fans',
  'Worried of Larkfield Primary School',
  '🎉',
])('%s is somebody else', author => expect(told(author)).toEqual([]))

test('without a school nobody is ours', () => {
  expect(authorFacts('Larkfield PTA', null)).toEqual([])
})

test('any name can be asked', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), author => {
      expect(authorFacts(author, school).length).toBeLessThan(2)
    }),
  )
})
