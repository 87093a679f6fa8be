import fc from 'fast-check'
import { expect, test } from 'vitest'
import { combine, scaled, type Formula } from './formula.ts'
import { broad, headAt, headNames } from './head-names.ts'

const formula: Formula = {
  own: [0.5, 0.5],
  broad: [broad.map(() => 0), broad.map((_, at) => (at === 0 ? 2 : 0))],
  bias: -1,
  review: 0.5,
  remove: 2,
}
const scores = (said: Partial<Record<(typeof headNames)[number], number>>) =>
  Float32Array.from(headNames, name => said[name] ?? 0)

test('the review cut stands at .5 and the remove cut at .8', () => {
  expect(scaled(0.5, formula)).toBe(0.5)
  expect(scaled(2, formula)).toBeCloseTo(0.8, 12)
})

test('a score stays between 0 and 1 and grows with the logit', () => {
  const logit = fc.double({ min: -50, max: 50, noNaN: true })
  fc.assert(
    fc.property(logit, logit, (a, b) => {
      const [low, high] = [scaled(Math.min(a, b), formula), scaled(Math.max(a, b), formula)]
      expect(low).toBeGreaterThanOrEqual(0)
      expect(high).toBeLessThanOrEqual(1)
      expect(low).toBeLessThanOrEqual(high)
    }),
  )
})

test('a head’s own scores and the broad heads’ enter its formula, tier by tier', () => {
  const first = scores({ racist: 3 })
  const second = scores({ racist: 1, [broad[0]]: 0.5 })
  expect(combine('racist', formula, [first, second])).toBe(-1 + 0.5 * 3 + 0.5 * 1 + 2 * 0.5)
  expect(combine('racist', formula, [first])).toBe(-1 + 0.5 * 3)
  expect(headAt.racist).toBe(1)
})
