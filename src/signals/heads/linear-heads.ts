/** The first tier: a weight for every bucket and head. One look-up a feature reads the weights of all heads. */
import { bucketCount, type Features } from './features.ts'

export interface LinearHeads {
  /** `weights[bucket * heads + head]`, in steps of that head's `scale`. Begins at a whole word of memory. */
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
  const sizes = ends.map((end, group) => end - (ends[group - 1] ?? 0))
  for (let group = 0; group < ends.length; group++)
    addWeights(linear, buckets, ends[group]! - sizes[group]!, ends[group]!, sums, group * heads)
  const scores = new Float32Array(heads)
  for (let head = 0; head < heads; head++) scores[head] = logitOf(linear, head, sums, head, heads, sizes)
  return scores
}

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
  sizes: readonly number[],
): number {
  let score = 0
  for (let group = 0; group < sizes.length; group++) {
    if (sizes[group] === 0) continue
    score = Math.fround(score + sums[at + group * step]! * (1 / Math.sqrt(sizes[group]!)))
  }
  return Math.fround(score * scales[head]! + biases[head]!)
}

/** A head's weights of some buckets, in steps of the head's scale. */
export function weightsOf({ weights, biases }: LinearHeads, buckets: Uint32Array, head: number): number[] {
  const heads = biases.length
  const some: number[] = []
  for (let i = 0; i < buckets.length; i++) some.push(weights[buckets[i]! * heads + head]!)
  return some
}

/** So many bytes of 255 fit into sixteen bits. */
const mostAdded = 256

/**
 * Adds the weights of buckets `from` to `to` to the sums of all heads, which stand from `at` on. Four weights are one number of 32 bits, and two of
 * them are added at once, in sixteen bits each: a third of the work of adding them one by one. Four by four over all
 * buckets, rather than bucket by bucket, so that nothing but the two sums is carried along.
 */
function addWeights(
  { weights, biases }: LinearHeads,
  buckets: Uint32Array,
  from: number,
  to: number,
  sums: Int32Array,
  at: number,
): void {
  const row = biases.length / 4
  const fours = new Int32Array(weights.buffer, weights.byteOffset, weights.length / 4)
  for (let start = from; start < to; start += mostAdded) {
    const end = Math.min(to, start + mostAdded)
    for (let four = 0; four < row; four++) {
      let even = 0
      let odd = 0
      for (let i = start; i < end; i++) {
        const added = fours[buckets[i]! * row + four]! ^ toUnsigned
        even = (even + (added & evenBytes)) | 0
        odd = (odd + ((added >>> 8) & evenBytes)) | 0
      }
      const head = at + four * 4
      const shift = 128 * (end - start)
      sums[head]! += (even & 0xffff) - shift
      sums[head + 1]! += (odd & 0xffff) - shift
      sums[head + 2]! += (even >>> 16) - shift
      sums[head + 3]! += (odd >>> 16) - shift
    }
  }
}

/** Makes -128 to 127 of each byte 0 to 255: 128 more. */
const toUnsigned = 0x80808080 | 0
const evenBytes = 0x00ff00ff
