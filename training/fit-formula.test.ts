import { expect, test } from 'vitest'
import { combine } from '../src/signals/heads/formula.ts'
import { headAt, headNames } from '../src/signals/heads/head-names.ts'
import { lexicons } from '../src/signals/heads/lexicon-scores.ts'
import { fitFormula, type Unseen } from './fit-formula.ts'

const row = (own: number, hate: number, yes: boolean, keep = !yes): Unseen => ({
  tiers: [
    Float32Array.from(headNames, name => (name === 'racist' ? own : name === 'identity-hate' ? hate : 0)),
  ],
  lexicons: new Float32Array(lexicons.length),
  targets: Float32Array.from(headNames, name => (name === 'racist' ? Number(yes) : Number.NaN)),
  keep,
})

/**
 * Scores far from nought that are mostly of the wrong sign: from there Newton's method leaps out of sight when it is
 * not held.
 */
const rows = Array.from({ length: 400 }, (_, at) => {
  const yes = at % 40 === 0
  return row((yes ? 6 : 3) + ((at * 7) % 11) / 10, (yes ? 4 : 2) + ((at * 5) % 7) / 10, yes)
})

test('the formula tells the two apart, and expects as many as there are', () => {
  const formula = fitFormula('racist', rows, 1)
  const scores = rows.map(one => combine(formula, one))
  const found = rows.filter((_, at) => scores[at]! >= formula.review)
  const right = found.filter(({ targets }) => targets[headAt.racist] === 1)
  expect(right.length).toBeGreaterThanOrEqual(9)
  expect(found.length).toBeLessThanOrEqual(20)
  // At the minimum of the loss the chances add up to the number of hits: the bias is not held back.
  const expected = scores.reduce((sum, score) => sum + 1 / (1 + Math.exp(-score)), 0)
  expect(expected).toBeCloseTo(10, 1)
})

test('the remove cut lies above the review cut, and above nearly all that is to be kept', () => {
  const formula = fitFormula('racist', [...rows, row(99, 99, false)], 1)
  expect(formula.remove).toBeGreaterThan(formula.review)
  expect(combine(formula, row(99, 99, false))).toBeLessThanOrEqual(formula.remove)
})
