/**
 * Logistic regression on hashed features, all heads in one pass: AdaGrad, rows in an order drawn from a seed. The
 * same rows and seed give the same weights bit for bit: one thread, and every sum in a fixed order.
 */
import { bucketCount, type Features } from '../src/signals/heads/features.ts'
import { chance } from './augment/chance.ts'
import type { Row } from './row.ts'

export interface LinearFit {
  /** `weights[bucket * heads + head]`, for features that count 1/sqrt(number of features). */
  weights: Float32Array
  biases: Float32Array
}

/** What the fit needs of a text; the targets have one number a head. */
export interface Learnable {
  row: Pick<Row, 'targets' | 'weight'>
  features: Features
}

export interface Example extends Learnable {
  row: Row
}

export interface LinearOptions {
  epochs: number
  rate: number
  /** Pull towards zero, per update of a weight. */
  decay: number
}

export function fitLinear(examples: readonly Learnable[], options: LinearOptions, seed = 1): LinearFit {
  const heads = examples[0]!.row.targets.length
  const weights = new Float32Array(bucketCount * heads)
  const squares = new Float32Array(bucketCount * heads)
  const biases = new Float32Array(heads)
  const biasSquares = new Float32Array(heads)
  const random = chance(seed).next
  const order = Uint32Array.from(examples, (_, at) => at)
  const errors = new Float32Array(heads)
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random)
    for (const at of order) {
      const { row, features } = examples[at]!
      const asked = answered(row)
      scores(weights, biases, features, errors)
      for (const head of asked) {
        const error = (1 / (1 + Math.exp(-errors[head]!)) - row.targets[head]!) * row.weight
        biasSquares[head]! += error * error
        biases[head]! -= (options.rate * 0.1 * error) / Math.sqrt(biasSquares[head]! + 1e-6)
        errors[head] = error
      }
      let from = 0
      for (const end of features.ends) {
        const value = 1 / Math.sqrt(end - from)
        for (let i = from; i < end; i++) {
          const base = features.buckets[i]! * heads
          for (let at = 0; at < asked.length; at++) {
            const head = asked[at]!
            const gradient = errors[head]! * value + options.decay * weights[base + head]!
            const square = squares[base + head]! + gradient * gradient
            squares[base + head] = square
            weights[base + head]! -= (options.rate * gradient) / Math.sqrt(square + 1e-6)
          }
        }
        from = end
      }
    }
  }
  return { weights, biases }
}

/** The heads that the row says something of: most public rows say something of one. */
function answered({ targets }: Learnable['row']): number[] {
  return [...targets.keys()].filter(head => !Number.isNaN(targets[head]!))
}

/** Logits of all heads. */
export function scores(
  weights: Float32Array,
  biases: Float32Array,
  features: Features,
  into: Float32Array,
): Float32Array {
  const heads = biases.length
  const sums = new Float32Array(heads)
  into.set(biases)
  let from = 0
  for (const end of features.ends) {
    if (end === from) continue
    sums.fill(0)
    for (let i = from; i < end; i++) {
      const base = features.buckets[i]! * heads
      for (let head = 0; head < heads; head++) sums[head]! += weights[base + head]!
    }
    const value = 1 / Math.sqrt(end - from)
    for (let head = 0; head < heads; head++) into[head]! += sums[head]! * value
    from = end
  }
  return into
}

function shuffle(order: Uint32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[order[i], order[j]] = [order[j]!, order[i]!]
  }
}
