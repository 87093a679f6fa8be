import { expect, test } from 'vitest'
import { seen } from './testing/school.ts'

const strangers = (text: string) => seen(text, 'stranger')

test.each([
  ['Thanks to Dr Fenwick for the talk.', 'Dr Fenwick'],
  ['Our visitor was Janet Plowright.', 'Janet Plowright'],
  ['A cake from Trevor in the village.', 'Trevor'],
  ['Mr Marchbank mended the gate.', 'Mr Marchbank'],
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
])('%s names nobody private', text => {
  expect(strangers(text)).toEqual([])
})
