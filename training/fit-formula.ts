/**
 * Fits the formula of a head on scores of texts that the tiers had not seen, and chooses its two cuts on them.
 * Logistic regression with a pull towards "own scores, nothing else", by Newton's steps: a dozen numbers, so exact.
 */
import { combine, type Formula } from '../src/signals/heads/formula.ts'
import { broad, headAt, type HeadName } from '../src/signals/heads/head-names.ts'

export interface Unseen {
  /** Logits of all heads, one list a tier. */
  tiers: readonly Float32Array[]
  targets: Float32Array
  /** Nobody would act on this text. */
  keep: boolean
}

export function fitFormula(head: HeadName, rows: readonly Unseen[], tiers: number, pull = 3): Formula {
  const known = rows.filter(row => !Number.isNaN(row.targets[headAt[head]]!))
  const inputs = known.map(row => {
    const values = [1]
    for (let tier = 0; tier < tiers; tier++) {
      const scores = row.tiers[tier]!
      values.push(scores[headAt[head]]!, ...broad.map(name => scores[headAt[name]]!))
    }
    return values
  })
  const answers = known.map(row => row.targets[headAt[head]]!)
  const size = 1 + tiers * (1 + broad.length)
  const prior = Array.from({ length: size }, (_, at) =>
    at > 0 && (at - 1) % (1 + broad.length) === 0 ? 1 / tiers : 0,
  )
  const weights = newton(inputs, answers, prior, pull)
  const formula: Formula = {
    own: Array.from({ length: tiers }, (_, tier) => weights[1 + tier * (1 + broad.length)]!),
    broad: Array.from({ length: tiers }, (_, tier) =>
      weights.slice(2 + tier * (1 + broad.length), 2 + tier * (1 + broad.length) + broad.length),
    ),
    bias: weights[0]!,
    review: 0,
    remove: 0,
  }
  return { ...formula, ...cuts(head, formula, known, answers) }
}

/** Heads whose misses cost more than their false alarms: their review cut weighs recall four times (F2). */
const recallFirst: readonly HeadName[] = ['safeguarding', 'threat']

/** Share of the harmless texts that one head may propose for removal. */
const falseRemovals = 0.0015

function cuts(
  head: HeadName,
  formula: Formula,
  rows: readonly Unseen[],
  answers: readonly number[],
): { review: number; remove: number } {
  const scored = rows.map((row, at) => ({
    score: combine(head, formula, row.tiers),
    yes: answers[at] === 1,
    keep: row.keep,
  }))
  scored.sort((a, b) => b.score - a.score)
  const positives = scored.filter(row => row.yes).length
  const keeps = scored.filter(row => row.keep).length
  const beta = recallFirst.includes(head) ? 4 : 1
  let hits = 0
  let wrongKeeps = 0
  let best = 0
  let review = scored[0]?.score ?? 0
  let remove = review
  scored.forEach((row, at) => {
    if (row.yes) hits++
    if (row.keep) wrongKeeps++
    const f = ((1 + beta) * hits) / (beta * positives + at + 1)
    if (f > best) {
      best = f
      review = row.score
    }
    if (wrongKeeps <= falseRemovals * keeps) remove = row.score
  })
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
        for (let j = 0; j < size; j++) curvature[i]![j]! += Math.max(p * (1 - p), 1e-6) * row[i]! * row[j]!
      }
    })
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
