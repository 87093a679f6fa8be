import { describe, expect, test } from 'vitest'
import { ofYear, peopleOf, withSurnameInitials, withTitle } from './candidates.ts'
import { openPage } from './page.ts'
import { buildRegister, lookUp } from './register-index.ts'
import type { RegisterPerson } from './signal.ts'

const person = (
  id: string,
  name: string,
  group: string | null,
  role = 'pupil',
  school = 'a',
): RegisterPerson => ({
  id,
  name,
  knownAs: null,
  role,
  school,
  group,
})
const ids = (people: readonly RegisterPerson[]) => people.map(({ id }) => id)

const noras = [
  person('1', 'Nora Beck', 'Nursery'),
  person('2', 'Nora Kaur', 'Year 4'),
  person('3', 'Nora Eze', '8T'),
  person('4', 'Nora Llwyd', 'Kingfishers'),
]

describe('which of them, by the group that stands close by', () => {
  test.each([
    ['Nora in Nursery sang.', ['1']],
    ['Year 4 pupil Nora sang.', ['2']],
    ['Well done Nora (8T)', ['3']],
    ["The Kingfishers' Nora sang.", ['4']],
    ['Nora from Kingfishers class sang.', ['4']],
    ['Nora sang. Nursery listened.', ['1', '2', '3', '4']],
    ['Nora in Year 6 sang.', ['1', '2', '3', '4']],
  ])('%s', (text, expected) => {
    const page = openPage(text)
    const at = page.words.findIndex(word => word.raw === 'Nora')
    expect(ids(ofYear(noras, page, at, at))).toEqual(expected)
  })
})

test('those of the school first, others only when asked for and when none is ours', () => {
  const index = buildRegister([...noras, person('5', 'Nora Beck', null, 'pupil', 'b')])
  const hit = lookUp(index, ['nora', 'beck'], 'b')!
  expect(ids(peopleOf(hit, ['full'], true))).toEqual(['5'])
  const elsewhere = lookUp(index, ['nora', 'kaur'], 'b')!
  expect(ids(peopleOf(elsewhere, ['full'], false))).toEqual([])
  expect(ids(peopleOf(elsewhere, ['full'], true))).toEqual(['2'])
})

test('many namesakes are counted once, however often they are asked for', () => {
  const many = Array.from({ length: 30 }, (_, i) => person(`n${i}`, `Nora Name${i}`, null))
  const hit = lookUp(buildRegister(many), ['nora'], 'a')!
  expect(peopleOf(hit, ['first'], false)).toHaveLength(30)
  expect(peopleOf(hit, ['first'], false)).toHaveLength(30)
  expect(peopleOf(hit, ['surname'], false)).toHaveLength(0)
})

test('a title means an adult whom it fits', () => {
  const adults = [{ ...person('6', 'Ann Beck', null, 'staff'), knownAs: 'Mrs Beck' }, noras[0]!]
  expect(ids(withTitle(adults, 'miss'))).toEqual(['6'])
  expect(ids(withTitle(adults, 'mr'))).toEqual([])
})

test('the initial of the surname', () => {
  expect(ids(withSurnameInitials(noras, 'k'))).toEqual(['2'])
})
