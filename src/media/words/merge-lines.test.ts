import { expect, test } from 'vitest'
import { mergeLines } from './merge-lines.ts'
import { upright } from './upright.ts'

const word = (text: string, x: number, y: number, confidence = 0.9) => ({
  text,
  confidence,
  box: { x, y, width: text.length * 10, height: 20 },
})
const textOf = (lines: ReturnType<typeof mergeLines>) =>
  lines.map(line => line.map(({ text }) => text).join(' '))

test('where two readings read one place, the line that says more stays, and what only one saw is added', () => {
  const straight = [word('Hello', 0, 100), word('nam', 60, 100)]
  const turned = [word('Hello', 2, 102), word('name', 62, 98), word('Oliver', 120, 95)]
  const elsewhere = [word('Exit', 0, 10)]
  expect(textOf(mergeLines([straight, turned, elsewhere]))).toEqual(['Exit', 'Hello name Oliver'])
})

test('what stands elsewhere of a line that loses stays', () => {
  const long = [word('spelling', 0, 0), word('bee', 90, 0)]
  const crossing = [word('spell', 0, 0, 0.7), word('today', 200, 5)]
  expect(textOf(mergeLines([crossing, long]))).toEqual(['spelling bee', 'today'])
})

test('a box of a turned picture comes back to where it was', () => {
  const picture = { width: 400, height: 300 }
  const box = { x: 10, y: 20, width: 30, height: 5 }
  expect(upright(box, 0, picture, picture)).toEqual(box)
  // A quarter clockwise: what was at the top left is at the top right.
  const quarter = upright({ x: 270, y: 10, width: 10, height: 30 }, 90, { width: 300, height: 400 }, picture)
  expect(quarter.x).toBeCloseTo(10)
  expect(quarter.y).toBeCloseTo(20)
  expect(quarter.width).toBeCloseTo(30)
  expect(quarter.height).toBeCloseTo(10)
})
