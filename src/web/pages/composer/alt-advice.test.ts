import fc from 'fast-check'
import { expect, test } from 'vitest'
import { altAdvice } from './alt-advice.ts'

const advice = (alt: string, more: Partial<Parameters<typeof altAdvice>[1]> = {}) =>
  altAdvice(alt, { text: 'Our fair is on Friday.', wordsShare: 0, ...more })
const usual = advice('')

test.each([
  ['IMG_2041', 'file'],
  ['fair-2026.jpg', 'file'],
  ['Photo of children planting bulbs', 'photo of'],
  ['An image showing the new library', 'photo of'],
  ['Our fair is on Friday.', 'own text'],
  ['Children', 'few words'],
  ['Children plant bulbs. '.repeat(20), 'sentence or two'],
])('%j is told %j', (alt, part) => expect(advice(alt)).toContain(part))

test.each(['', 'Four children plant daffodils beside the gate.', 'Pictures of our work hang in the hall.'])(
  '%j is told the usual thing',
  alt => expect(advice(alt)).toBe(usual),
)

test('a poster’s words are to be written, until they are', () => {
  expect(advice('A poster.', { wordsShare: 0.4 })).toContain('Much of this picture is words')
  const written = 'Winter fair, Saturday 5 December, 11am to 2pm, in the school hall.'
  expect(advice(written, { wordsShare: 0.4 })).toBe(usual)
})

test('whatever is written, one sentence or two are said', () => {
  fc.assert(
    fc.property(fc.string(), fc.double({ min: 0, max: 1, noNaN: true }), (alt, wordsShare) => {
      const said = advice(alt, { wordsShare })
      expect(said.split(/\s+/).length).toBeLessThanOrEqual(24)
      expect(said).toMatch(/\.$/)
    }),
  )
})
