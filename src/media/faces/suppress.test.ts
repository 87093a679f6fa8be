import { expect, test } from 'vitest'
import { suppress } from './suppress.ts'

const guess = (x: number, score: number, width = 40) => ({ x, y: 0, width, height: 40, score })

test('guesses of one face become one box, their mean by how sure they are, with the score of the surest', () => {
  expect(suppress([guess(4, 0.5), guess(0, 1)])).toEqual([
    { x: expect.closeTo(4 / 3) as number, y: 0, width: 40, height: 40, score: 1 },
  ])
})

test('neighbours stay two', () => {
  expect(suppress([guess(0, 0.9), guess(30, 0.8)])).toHaveLength(2)
})

test('a part of a face is no second one, and does not move the first', () => {
  const half = { x: 5, y: 5, width: 20, height: 20, score: 0.7 }
  expect(suppress([half, guess(0, 0.9)])).toEqual([guess(0, 0.9)])
})
