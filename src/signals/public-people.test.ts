import { expect, test } from 'vitest'
import { seen } from './testing/school.ts'

test.each([
  'Poet Janet Plowright read to us.',
  'Our class novel is by Janet Plowright.',
  "Year 6 loved Janet Plowright's new book.",
  'Janet Plowright MP answered questions.',
  "Buns from Mr Siddall's bakery.",
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
