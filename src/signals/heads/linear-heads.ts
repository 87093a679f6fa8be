/** The first tier: a weight for every bucket and head. One look-up a feature reads the weights of all heads. */
import { bucketCount, type Features } from './features.ts'

export interface LinearHeads {
  /** `weights[bucket * heads + head]`, in steps of that head's `scale`. */
  weights: Int8Array
  scales: Float32Array
  biases: Float32Array
}

/** Size of the weights of so many heads, in bytes: a quarter of a megabyte a head. */
export const linearBytes = (heads: number): number => bucketCount * heads

/** Logits of all heads, in the order in which they were trained. Cost: features times heads, no memory but the answer. */
export function linearScores({ weights, scales, biases }: LinearHeads, features: Features): Float32Array {
  const heads = biases.length
  const scores = new Float32Array(heads)
  const sums = new Int32Array(heads)
  let from = 0
  for (const end of features.ends) {
    if (end === from) continue
    sums.fill(0)
    for (let i = from; i < end; i++) {
      const base = features.buckets[i]! * heads
      for (let head = 0; head < heads; head++) sums[head]! += weights[base + head]!
    }
    const share = 1 / Math.sqrt(end - from)
    for (let head = 0; head < heads; head++) scores[head]! += sums[head]! * share
    from = end
  }
  for (let head = 0; head < heads; head++) scores[head] = scores[head]! * scales[head]! + biases[head]!
  return scores
}
