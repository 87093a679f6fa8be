import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readReply } from './read-text.ts'
import { world } from './testing/school.ts'

const found = (text: string) =>
  readReply(text, world, null)
    .facts.filter(({ signal }) => signal === 'about-one-person')
    .map(({ is, text: words }) => `${is}: ${words}`)

test.each([
  ['Your son was very brave today.', ['child: Your son']],
  ['We have spoken to your lovely little girl.', ['child: your lovely little girl']],
  ['A Year 4 pupil was involved.', ['child: A Year 4 pupil']],
  ['The child concerned is well.', ['child: The child']],
  ['We spoke to her yesterday.', ['somebody: her']],
  ['He is fine now.', ['somebody: He']],
])('"%s" speaks of one person', (text, expected) => {
  expect(found(text)).toEqual(expected)
})

test.each([
  'We do not talk about children or families here.',
  'Our pupils and their parents can call the office.',
  'The pupil council meets on Friday.',
  'Our child protection policy is on the website.',
  'Thank you for your comment. We will look into it.',
])('"%s" speaks of nobody in particular', text => {
  expect(found(text)).toEqual([])
})

test('whatever is typed, what is found is where it says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), text => {
      for (const fact of readReply(`the ${text} child`, world, null).facts) {
        if (fact.start === null || fact.end === null) continue
        expect(`the ${text} child`.slice(fact.start, fact.end)).toBe(fact.text)
      }
    }),
  )
})
