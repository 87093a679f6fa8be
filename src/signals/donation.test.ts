import { expect, test } from 'vitest'
import { values } from './testing/school.ts'

const kinds = (text: string) => values(text, 'donation')

test.each([
  ['Please donate to the lifeboat', 'appeal'],
  ['We are raising funds for a new roof', 'appeal'],
  ['Sponsor me, I am doing the London marathon', 'sponsor'],
  ['Doing a whip round for Dave', 'collection'],
  ['can anyone lend me £20 till Friday', 'hardship'],
])('%s is %s', (text, kind) => {
  expect(kinds(text)).toContain(kind)
})

test.each(['Thank you, £900 raised for the hospice by Year 5', 'Donate on ParentPay for the PTA shed'])(
  '%s is no appeal',
  text => {
    expect(kinds(text).filter(kind => kind !== 'thanks')).toEqual([])
  },
)
