import fc from 'fast-check'
import { expect, test } from 'vitest'
import { combine, scaled, type Formula } from './formula.ts'
import { headNames } from './head-names.ts'
import { lexicons, lexiconScores } from './lexicon-scores.ts'
import type { Fact } from '../signal.ts'

const formula: Formula = {
  tiers: [
    headNames.map(name => (name === 'racist' ? 0.5 : 0)),
    headNames.map(name => ({ racist: 0.5, 'identity-hate': 2 })[name as string] ?? 0),
  ],
  lexicons: lexicons.map(signal => (signal === 'abuse' ? 3 : 0)),
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

const silent = new Float32Array(lexicons.length)

test('what all heads and word lists say enters a head’s formula, tier by tier', () => {
  const first = scores({ racist: 3 })
  const second = scores({ racist: 1, 'identity-hate': 0.5 })
  expect(combine(formula, { tiers: [first, second], lexicons: silent })).toBe(
    -1 + 0.5 * 3 + 0.5 * 1 + 2 * 0.5,
  )
  expect(combine(formula, { tiers: [first], lexicons: silent })).toBe(-1 + 0.5 * 3)
  const abuse = lexiconScores([fact('abuse', 0.5), fact('abuse', 0.8), fact('name', 1)])
  expect(combine(formula, { tiers: [first], lexicons: abuse })).toBeCloseTo(-1 + 0.5 * 3 + 3 * 0.8, 6)
})

test('one head’s excitement is held, so that it does not drown the others', () => {
  expect(combine(formula, { tiers: [scores({ racist: 900 })], lexicons: silent })).toBe(-1 + 0.5 * 8)
  expect(combine(formula, { tiers: [scores({ racist: -900 })], lexicons: silent })).toBe(-1 - 0.5 * 8)
})

const fact = (signal: string, score: number): Fact => ({
  signal,
  is: 'any',
  score,
  start: null,
  end: null,
  media: null,
  text: null,
  people: [],
  why: '',
})
