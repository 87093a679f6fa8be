import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FoundWords } from '../picture-reader.ts'
import { wordsToText } from './words-to-text.ts'

const word = (text: string, line: number, x: number): FoundWords => ({
  text,
  line,
  confidence: 1,
  box: { x, y: line / 10, width: 0.1, height: 0.05 },
})
const words = [word('Call', 0, 0.1), word('07700', 0, 0.3), word('900123', 0, 0.5), word('Ely', 1, 0.1)]

test('words of a line are apart by a space, lines by an end of line', () => {
  expect(wordsToText(words).text).toBe('Call 07700 900123\nEly')
  expect(wordsToText([]).text).toBe('')
})

test('characters lead back to the words that they are of, a box for each line', () => {
  const { text, boxesOf } = wordsToText(words)
  const start = text.indexOf('7700')
  expect(boxesOf(start, text.indexOf('0123'))).toEqual([
    { x: 0.3, y: 0, width: expect.closeTo(0.3) as number, height: 0.05 },
  ])
  expect(boxesOf(start, text.length)).toHaveLength(2)
  expect(boxesOf(4, 5)).toEqual([])
})

test('each word leads back to its own box, whatever the words are', () => {
  const anyWord = fc.record({
    text: fc.string({ minLength: 1 }).filter(text => !/\s/u.test(text)),
    line: fc.nat(3),
  })
  fc.assert(
    fc.property(fc.array(anyWord), given => {
      const placed = given.map(({ text, line }, at) => word(text, line, at / 1000))
      const { text, boxesOf } = wordsToText(placed)
      let at = 0
      for (const one of placed) {
        expect(text.slice(at, at + one.text.length)).toBe(one.text)
        expect(boxesOf(at, at + one.text.length)).toEqual([
          { ...one.box, width: expect.closeTo(0.1) as number, height: expect.closeTo(0.05) as number },
        ])
        at += one.text.length + 1
      }
    }),
  )
})
