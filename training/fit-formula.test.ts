import { expect, test } from 'vitest'
import { combine } from '../src/signals/heads/formula.ts'
import { headAt, headNames } from '../src/signals/heads/head-names.ts'
import { fitFormula, type Unseen } from './fit-formula.ts'

const row = (own: number, hate: number, yes: boolean, keep = !yes): Unseen => ({
  tiers: [
    Float32Array.from(headNames, name => (name === 'racist' ? own : name === 'identity-hate' ? hate : 0)),
  ],
  targets: Float32Array.from(headNames, name => (name === 'racist' ? Number(yes) : Number.NaN)),
  keep,
})

/**
 * Scores far from nought that are mostly of the wrong sign: from there Newton's method leaps out of sight when it is
 * not held.
 */
const rows = Array.from({ length: 400 }, (_, at) => {
  const yes = at % 40 === 0
  return row((yes ? 60 : 30) + ((at * 7) % 11), (yes ? 40 : 20) + ((at * 5) % 7), yes)
})

test('the formula tells the two apart, and expects as many as there are', () => {
  const formula = fitFormula('racist', rows, 1)
  const scores = rows.map(({ tiers }) => combine('racist', formula, tiers))
  const right = rows.filter(
    ({ targets }, at) => scores[at]! >= formula.review === (targets[headAt.racist] === 1),
  )
  expect(right.length).toBeGreaterThan(390)
  // At the minimum of the loss the chances add up to the number of hits: the bias is not held back.
  const expected = scores.reduce((sum, score) => sum + 1 / (1 + Math.exp(-score)), 0)
  expect(expected).toBeCloseTo(10, 1)
})

test('the remove cut lies above the review cut, and above nearly all that is to be kept', () => {
  const formula = fitFormula('racist', [...rows, row(99, 99, false)], 1)
  expect(formula.remove).toBeGreaterThan(formula.review)
  expect(combine('racist', formula, row(99, 99, false).tiers)).toBeLessThanOrEqual(formula.remove)
})
