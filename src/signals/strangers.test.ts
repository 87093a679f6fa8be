import { expect, test } from 'vitest'
import { seen } from './testing/school.ts'

const strangers = (text: string) => seen(text, 'stranger')

test.each([
  ['Thanks to Dr Fenwick for the talk.', 'Dr Fenwick'],
  ['Our visitor was Janet Plowright.', 'Janet Plowright'],
  ['A cake from Trevor in the village.', 'Trevor'],
  ['Mr Marchbank mended the gate.', 'Mr Marchbank'],
  ['Our visitor was Emma Jones.', 'Emma Jones'],
])('%s', (text, words) => {
  expect(strangers(text)).toEqual([`private-person | ${words}`])
})

test.each([
  'We are reading Roald Dahl and Jacqueline Wilson.',
  'A project on Florence Nightingale and Mary Seacole.',
  'Year 2 met Mr Twit and Miss Trunchbull.',
  'St George and the dragon came by.',
  'Storm Gareth has closed the field.',
  'Mrs Marchbank read a story.',
  'Year 3 met Mr Majeika, Miss Polly, Adam and Eve, Noah Lyles and Sheila Birling.',
])('%s names nobody private', text => {
  expect(strangers(text)).toEqual([])
})

test.each([
  'Auditions are open, and a lead as Brenda is to be cast.',
  'Brenda rehearsals start on Monday.',
  "Our show is 'Brenda'.",
  'Callum Street is closed.',
  'Aslan is on the move in Year 5.',
])('%s names a part, a show or a street', text => {
  expect(strangers(text)).toEqual([])
})

test.each([
  ['Callum Hill scored twice.', 'Callum Hill'],
  ['Thanks to Grace Tomkinson for the cakes.', 'Grace Tomkinson'],
  ['Our vet was Oluwaseun Adeyemi.', 'Oluwaseun Adeyemi'],
])('%s', (text, words) => {
  expect(strangers(text)).toEqual([`private-person | ${words}`])
})

test('a title at the very end is nobody', () => {
  expect(strangers('We wait for Mr')).toEqual([])
})
