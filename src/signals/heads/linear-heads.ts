/** The first tier: a weight for every bucket and head. One look-up a feature reads the weights of all heads. */
import { bucketCount, type Features } from './features.ts'
import { addWeights } from './weight-sums.ts'

export interface LinearHeads {
  /** `weights[bucket * heads + head]`, in steps of that head's `scale`. */
  weights: Int8Array
  scales: Float32Array
  biases: Float32Array
}

/** Size of the weights of so many heads, in bytes: a quarter of a megabyte a head. */
export const linearBytes = (heads: number): number => bucketCount * heads

/** Logits of all heads, in the order in which they were trained. Cost: features times heads, no memory but the answer. */
export function linearScores(linear: LinearHeads, { buckets, ends }: Features): Float32Array {
  const heads = linear.biases.length
  const sums = new Int32Array(ends.length * heads)
  const shares: number[] = []
  let from = 0
  for (let group = 0; group < ends.length; group++) {
    const some = buckets.subarray(from, (from = ends[group]!))
    addWeights(linear.weights, heads, some, sums.subarray(group * heads, (group + 1) * heads))
    shares.push(shareOf(some.length))
  }
  const scores = new Float32Array(heads)
  for (let head = 0; head < heads; head++) scores[head] = logitOf(linear, head, sums, head, heads, shares)
  return scores
}

/** What one of so many features of a group counts. */
export const shareOf = (size: number): number => (size === 0 ? 0 : 1 / Math.sqrt(size))

/**
 * A head's logit from the sums of its weights over the features of each group, which stand `step` apart from `at` on.
 * In single precision and in the order of the groups, so that the same features give the same bits by any way of
 * adding them up.
 */
export function logitOf(
  { scales, biases }: LinearHeads,
  head: number,
  sums: ArrayLike<number>,
  at: number,
  step: number,
  shares: readonly number[],
): number {
  let score = 0
  for (let group = 0; group < shares.length; group++)
    score = Math.fround(score + sums[at + group * step]! * shares[group]!)
  return Math.fround(score * scales[head]! + biases[head]!)
}

/** A head's weights of some buckets, in steps of the head's scale. */
export function weightsOf({ weights, biases }: LinearHeads, buckets: Uint32Array, head: number): Int8Array {
  const heads = biases.length
  const some = new Int8Array(buckets.length)
  for (let i = 0; i < buckets.length; i++) some[i] = weights[buckets[i]! * heads + head]!
  return some
}
