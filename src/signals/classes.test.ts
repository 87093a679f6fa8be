import fc from 'fast-check'
import { expect, test } from 'vitest'
import { classifiedWords, classOf, classPhrases } from './classes.ts'
import { fold } from './normalise.ts'
import { cutWords } from './words.ts'

test.each([
  ['muslims', 'group:muslim'],
  ['lesbian', 'group:gay'],
  ['wheelchair', 'group:disabled'],
  ['vermin', 'dehumanise'],
  ['despise', 'hate'],
  ['deport', 'exclude'],
  ['youre', 'you'],
  ['theyre', 'they'],
  ['homework', 'school'],
  ['potholes', 'object'],
  ['racism', 'condemn'],
  ['welcome', 'support'],
  ['auntie', 'kin'],
])('%s is %s', (word, name) => {
  expect(classOf(word)).toBe(name)
})

test('two spellings of a word have the same class as its folded form', () => {
  for (const written of ['You’re', "YOU'RE", "you're"]) {
    expect(classOf(cutWords(written.replace('’', "'"))[0]!.folded)).toBe('you')
  }
})

test('an emoji is found as the words of a page give it', () => {
  expect(cutWords('what a 🐀 🤮').map(word => classOf(word.folded))).toEqual([
    'question',
    null,
    'emoji:animal',
    'emoji:disgust',
  ])
})

test('two words mean what their parts do not', () => {
  expect(classPhrases.get('send back')).toBe('exclude')
  expect(classPhrases.get('well done')).toBe('praise')
})

test('every phrase is two folded words', () => {
  for (const phrase of classPhrases.keys()) {
    expect(phrase.split(' ').length, phrase).toBe(2)
    expect(fold(phrase), phrase).toBe(phrase)
  }
})

test('there are words enough, and any word may be asked for', () => {
  expect(classifiedWords).toBeGreaterThan(2500)
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), word => {
      const name = classOf(word)
      expect(name === null || name.length > 0).toBe(true)
    }),
  )
  expect(classOf('constructor')).toBeNull()
  expect(classOf('__proto__')).toBeNull()
})
