import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openPage } from './page.ts'

test('words are found by where they start and end in the original, and nothing is found between', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), text => {
      const page = openPage(text)
      const starts = new Map(page.words.map((word, at) => [word.start, at]))
      const ends = new Map(page.words.map((word, at) => [word.end, at]))
      for (let unit = -1; unit <= text.length + 1; unit++) {
        expect(page.starting.get(unit)).toBe(starts.get(unit))
        expect(page.ending.get(unit)).toBe(ends.get(unit))
      }
    }),
  )
})

test('one character that stands for several words is found as the last of them', () => {
  const page = openPage('㏂ now')
  for (const [at, word] of page.words.entries())
    expect(page.starting.get(word.start)).toBeGreaterThanOrEqual(at)
})
