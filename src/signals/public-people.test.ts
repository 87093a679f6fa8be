import { expect, test } from 'vitest'
import { readText } from './read-text.ts'
import { buildRegister } from './register-index.ts'
import { larkrise, seen } from './testing/school.ts'

test.each([
  'Poet Janet Plowright read to us.',
  'Our class novel is by Janet Plowright.',
  "Year 6 loved Janet Plowright's new book.",
  'Janet Plowright MP answered questions.',
  "Buns from Mr Siddall's bakery.",
  'Year 4 made Roman shields today.',
  'Celtic, Roman and Viking Britain, all in one week.',
  'Three Harry Potters and two Mary Poppinses came to World Book Day.',
])('%s names nobody private', text => {
  expect(seen(text, 'stranger')).toEqual([])
})

test.each([
  ['Local author Janet Plowright read to us.', 'Janet Plowright'],
  ['A drawing by Janet Plowright.', 'Janet Plowright'],
  ["Thanks to Mr Siddall's wife.", "Mr Siddall's"],
])('%s names a neighbour', (text, words) => {
  expect(seen(text, 'stranger')).toEqual([`private-person | ${words}`])
})

test('a pupil whose longer name begins like a well-known person’s is the pupil', () => {
  const pupil = {
    id: 'q1',
    name: 'Rosa Parks-Bell',
    knownAs: 'Rosa',
    role: 'pupil',
    school: larkrise.id,
    group: 'Year 6',
  }
  const { facts } = readText('Rosa Parks-Bell and her class planted an oak.', {
    register: buildRegister([pupil]),
    school: larkrise,
  })
  expect(facts.map(({ signal, people }) => [signal, ...people])).toContainEqual(['name', 'q1'])
  expect(facts.some(({ signal }) => signal === 'stranger')).toBe(false)
})

test('a pupil called like a writer is asked about, but not under a book’s title', () => {
  const pupil = {
    id: 'q2',
    name: 'Harper Lee',
    knownAs: null,
    role: 'pupil',
    school: larkrise.id,
    group: 'Year 5',
  }
  const read = (text: string) =>
    readText(text, { register: buildRegister([pupil]), school: larkrise }).facts.filter(({ signal }) =>
      ['name', 'stranger'].includes(signal),
    )
  expect(read('To Kill a Mockingbird by Harper Lee is our class novel.')).toEqual([])
  expect(read('Harper Lee swam the length of the pool.').map(({ people }) => people)).toEqual([['q2']])
})
