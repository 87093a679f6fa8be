import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readReply } from './read-text.ts'
import { world } from './testing/school.ts'

const found = (text: string, writer: string | null) =>
  readReply(text, world, writer)
    .facts.filter(({ signal }) => signal === 'writer')
    .map(fact => fact.text)

test.each([
  ['Thank you, Ottoline.', 'Ottoline Brack', ['Ottoline']],
  ['Hi Ottoline Brack, please call us.', 'Ottoline Brack', ['Ottoline Brack']],
  ['thank you ottoline brack', 'Ottoline Brack', ['ottoline brack']],
  ['Ottoline, please call us.', 'Ottoline Brack', ['Ottoline']],
  ['Please call us, Mx Brack.', 'Ottoline Brack', ['Brack']],
  ['Thank you @kind_mum_09', '@kind_mum_09', ['@kind_mum_09']],
])('“%s” names %s', (text, writer, words) => {
  expect(found(text, writer)).toEqual(words)
})

test.each([
  ['Happy to help.', 'Happy Mum'],
  ['We are happy about it.', 'Happy Mum'],
  ['Thank you for telling us.', 'Ottoline Brack'],
  ['Thank you.', null],
  ['Thank you.', ''],
])('“%s” does not name %s', (text, writer) => {
  expect(found(text, writer)).toEqual([])
})

test('whatever the name and the answer are, each place is where it says', () => {
  const word = fc.oneof(
    fc.constantFrom('Jo', 'Penrose', 'jo', ',', '.', '​', '‮'),
    fc.string({ unit: 'grapheme' }),
  )
  const words = fc.array(word, { maxLength: 12 }).map(all => all.join(' '))
  fc.assert(
    fc.property(words, words, (text, writer) => {
      const misplaced = readReply(text, world, writer).facts.filter(
        fact => fact.signal === 'writer' && text.slice(fact.start!, fact.end!) !== fact.text,
      )
      expect(misplaced).toEqual([])
    }),
  )
})
