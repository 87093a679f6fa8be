import { expect, test } from 'vitest'
import { askedOf, groupsFrom, rowsOf, widestFirst } from './register-shown.ts'

const facebook = { id: 'facebook', name: 'Facebook', letters: 'f', audience: 'public' as const }
const dojo = { id: 'dojo', name: 'Dojo', letters: 'Dj', audience: 'closed' as const }
const now = '2026-11-24T12:00:00Z'
const zofia = {
  id: 'z',
  name: 'Zofia Nowak',
  class: 'Year 4',
  changedOn: '2026-11-24',
  states: { facebook: { photo: 'given' as const, name: 'refused' as const } },
}

test('classes come first, then the kinds of people who are asked too', () => {
  expect(groupsFrom(['Year 4']).map(({ name }) => name)).toEqual(['Year 4', 'Staff', 'Governors', 'Visitors'])
  expect(askedOf('Year 4')).toEqual({ class: 'Year 4' })
  expect(askedOf('kind:governor')).toEqual({ kind: 'governor' })
})

test('channels that anyone can see stand before those of our families', () => {
  expect(widestFirst([dojo, facebook]).map(({ id }) => id)).toEqual(['facebook', 'dojo'])
})

test('answers stand in the order of the channels; what nobody answered is unknown', () => {
  expect(rowsOf([zofia], [dojo, facebook], '', now)).toEqual([
    {
      id: 'z',
      name: 'Zofia Nowak',
      more: 'changed today',
      answers: [
        { photo: 'unknown', name: 'unknown' },
        { photo: 'given', name: 'refused' },
      ],
    },
  ])
})

test('what is typed finds by any part of a name, whatever its case', () => {
  expect(rowsOf([zofia], [], 'NOW', now)).toHaveLength(1)
  expect(rowsOf([zofia], [], 'khan', now)).toEqual([])
})
