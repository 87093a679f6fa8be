/**
 * Fits the formula of a head on scores of texts that the tiers had not seen, and chooses its two cuts on them.
 * Logistic regression with a pull towards "own scores, nothing else", by Newton's steps: some dozens of numbers, so exact.
 */
import { combine, held, type Formula, type Scores } from '../src/signals/heads/formula.ts'
import { headAt, headNames, type HeadName } from '../src/signals/heads/head-names.ts'
import { lexicons } from '../src/signals/heads/lexicon-scores.ts'

/** A text and what heads say of it that did not learn from it. */
export interface Unseen extends Scores {
  targets: Float32Array
  /** Nobody would act on this text. */
  keep: boolean
}

/** How strongly a formula is held to its head's own scores. Chosen on the cross-validation. */
const pull = 30

/** Cuts are chosen on scores by formulas that were fitted without that text. */
const folds = 3

export function fitFormula(head: HeadName, rows: readonly Unseen[], tiers: number): Formula {
  const known = rows
    .filter(row => !Number.isNaN(row.targets[headAt[head]]!))
    .map(row => ({ ...row, tiers: row.tiers.slice(0, tiers) }))
  const unseen: { row: Unseen; score: number }[] = []
  for (let fold = 0; fold < folds; fold++) {
    const without = weigh(
      head,
      known.filter((_, at) => at % folds !== fold),
      tiers,
    )
    for (const [at, row] of known.entries())
      if (at % folds === fold) unseen.push({ row, score: combine(without, row) })
  }
  return { ...weigh(head, known, tiers), ...cuts(head, unseen) }
}

function weigh(head: HeadName, known: readonly Unseen[], tiers: number): Formula {
  const inputs = known.map(row => [1, ...row.tiers.flatMap(logits => [...logits].map(held)), ...row.lexicons])
  const answers = known.map(row => row.targets[headAt[head]]!)
  const heads = headNames.length
  const prior = Array.from({ length: 1 + tiers * heads + lexicons.length }, (_, at) =>
    at > 0 && at <= tiers * heads && (at - 1) % heads === headAt[head] ? 1 / tiers : 0,
  )
  const weights = newton(inputs, answers, prior, pull).map(weight => Number(weight.toPrecision(6)))
  return {
    tiers: Array.from({ length: tiers }, (_, tier) =>
      weights.slice(1 + tier * heads, 1 + (tier + 1) * heads),
    ),
    lexicons: weights.slice(1 + tiers * heads),
    bias: weights[0]!,
    review: 0,
    remove: 0,
  }
}

/** Heads whose misses cost more than their false alarms: their review cut weighs recall eight times. */
const recallFirst: readonly HeadName[] = ['safeguarding', 'threat']

/** Share of the harmless texts that one head may propose for removal. */
const falseRemovals = 0.0012

/**
 * Near its best the gain is level, and where exactly it is highest is chance: the cut is the middle of the texts whose
 * gain is at least this share of the best.
 */
const plateau = 0.99

function cuts(
  head: HeadName,
  unseen: readonly { row: Unseen; score: number }[],
): { review: number; remove: number } {
  const scored = unseen.map(({ row, score }) => ({
    score,
    yes: row.targets[headAt[head]] === 1,
    keep: row.keep,
  }))
  scored.sort((a, b) => b.score - a.score)
  const positives = scored.filter(row => row.yes).length
  const keeps = scored.filter(row => row.keep).length
  const beta = recallFirst.includes(head) ? 8 : 1
  let hits = 0
  let wrongKeeps = 0
  let remove = scored[0]?.score ?? 0
  const gains = scored.map((row, at) => {
    if (row.yes) hits++
    if (row.keep) wrongKeeps++
    if (wrongKeeps <= falseRemovals * keeps) remove = row.score
    return ((1 + beta) * hits) / (beta * positives + at + 1)
  })
  const best = Math.max(0, ...gains)
  const nearlyBest = scored.filter((_, at) => gains[at]! >= plateau * best)
  const review = nearlyBest[Math.floor(nearlyBest.length / 2)]?.score ?? remove
  return { review, remove: Math.max(remove, review + 0.01) }
}

/** Minimum of the penalised logistic loss. A step that would raise the loss is halved: far out, Newton's leap too far. */
function newton(
  inputs: readonly number[][],
  answers: readonly number[],
  prior: readonly number[],
  pull: number,
): number[] {
  const size = prior.length
  let weights = [...prior]
  let loss = lossOf(inputs, answers, weights, prior, pull)
  for (let round = 0; round < 30; round++) {
    const gradient = weights.map((weight, i) => (i === 0 ? 0 : pull * (weight - prior[i]!)))
    const curvature = weights.map((_, i) => weights.map((__, j) => (i === j ? (i === 0 ? 1e-6 : pull) : 0)))
    inputs.forEach((row, at) => {
      const p = 1 / (1 + Math.exp(-logit(row, weights)))
      for (let i = 0; i < size; i++) {
        gradient[i]! += (p - answers[at]!) * row[i]!
        const steep = Math.max(p * (1 - p), 1e-6) * row[i]!
        for (let j = 0; j <= i; j++) curvature[i]![j]! += steep * row[j]!
      }
    })
    for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) curvature[j]![i] = curvature[i]![j]!
    const step = solve(curvature, gradient)
    let share = 1
    let next = weights
    let nextLoss = Infinity
    while (nextLoss > loss && share > 1e-6) {
      next = weights.map((weight, i) => weight - share * step[i]!)
      nextLoss = lossOf(inputs, answers, next, prior, pull)
      share /= 2
    }
    if (!(nextLoss < loss - 1e-9)) break
    weights = next
    loss = nextLoss
  }
  return weights
}

const logit = (row: readonly number[], weights: readonly number[]) =>
  row.reduce((sum, value, i) => sum + value * weights[i]!, 0)

function lossOf(
  inputs: readonly number[][],
  answers: readonly number[],
  weights: readonly number[],
  prior: readonly number[],
  pull: number,
): number {
  let loss = 0
  weights.forEach((weight, i) => {
    if (i > 0) loss += 0.5 * pull * (weight - prior[i]!) ** 2
  })
  inputs.forEach((row, at) => {
    const score = answers[at] === 1 ? -logit(row, weights) : logit(row, weights)
    loss += Math.max(score, 0) + Math.log1p(Math.exp(-Math.abs(score)))
  })
  return loss
}

/** Gauss with pivots: `matrix x = vector`. */
function solve(matrix: number[][], vector: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, vector[i]!])
  const n = rows.length
  for (let column = 0; column < n; column++) {
    let pivot = column
    for (let row = column + 1; row < n; row++)
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row
    ;[rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!]
    for (let row = 0; row < n; row++) {
      if (row === column) continue
      const factor = rows[row]![column]! / rows[column]![column]!
      for (let at = column; at <= n; at++) rows[row]![at]! -= factor * rows[column]![at]!
    }
  }
  return rows.map((row, i) => row[n]! / row[i]!)
}
