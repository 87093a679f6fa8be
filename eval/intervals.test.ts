import { expect, test } from 'vitest'
import { bootstrapF1, wilson } from './intervals.ts'

test('Wilson’s interval, as in his table: 8 of 10', () => {
  const [low, high] = wilson(8, 10)
  expect(low).toBeCloseTo(0.4902, 3)
  expect(high).toBeCloseTo(0.9433, 3)
})

test('at the ends it keeps its width and stays within 0 and 1', () => {
  expect(wilson(0, 50)[0]).toBe(0)
  expect(wilson(0, 50)[1]).toBeCloseTo(0.0713, 3)
  expect(wilson(50, 50)[1]).toBeCloseTo(1, 10)
  expect(wilson(0, 0)).toEqual([0, 1])
})

const items = Array.from({ length: 60 }, (_, at) => ({
  wanted: new Set(['a']),
  got: new Set(at % 3 === 0 ? [] : ['a']),
}))

test('the bootstrap holds the figure between its bounds, and is the same each time', () => {
  const first = bootstrapF1(items)
  expect(first.micro[0]).toBeLessThan(0.8)
  expect(first.micro[1]).toBeGreaterThan(0.8)
  expect(bootstrapF1(items)).toEqual(first)
  expect(bootstrapF1(items, 7)).not.toEqual(first)
})

test('a perfect reader has no interval', () => {
  const perfect = items.map(({ wanted }) => ({ wanted, got: wanted }))
  expect(bootstrapF1(perfect)).toEqual({ micro: [1, 1], macro: [1, 1] })
})
