import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutAt, inertWords, shownAtOnce } from './inert-words.ts'

test('an override, a zero-width space and a control letter are seen as dots', () => {
  expect(inertWords('pay \u202eneerc\u202c now\u200b\u0007')).toBe('pay ·neerc· now··')
})

test('lines, joiners and ordinary words of any script stay', () => {
  const words = 'Thank you\nشكرا 👩‍👧‍👦 می‌خواهم\tok'
  expect(inertWords(words)).toBe(words)
})

test('whatever is written, it keeps its length, so that marks stay on their words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const shown = inertWords(text)
      expect(shown).toHaveLength(text.length)
      expect(shown).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b\ufeff]/)
    }),
  )
})

test('a long text is cut, and never within one letter', () => {
  expect(cutAt('short')).toBe(5)
  const long = `${'a'.repeat(shownAtOnce - 1)}😀${'b'.repeat(100_000)}`
  expect(cutAt(long)).toBe(shownAtOnce - 1)
})
