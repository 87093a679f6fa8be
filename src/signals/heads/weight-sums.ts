/** So many bytes of at most 255 add up to sixteen bits. */
const mostAdded = 256

/**
 * Adds the weights of some buckets to one sum a head. Four weights are read as one number of 32 bits, and two of them
 * are added at once, in sixteen bits each: a third of the work of adding them one by one. Four heads over all buckets
 * and then the next four, so that only two sums are carried along and the rows come into the cache many at a time.
 */
export function addWeights(weights: Int8Array, heads: number, buckets: Uint32Array, sums: Int32Array): void {
  // Four weights at once can only be read where they begin at a fourth byte.
  if (heads % 4 !== 0 || weights.byteOffset % 4 !== 0) return addOneByOne(weights, heads, buckets, sums)
  const row = heads / 4
  const fours = new Int32Array(weights.buffer, weights.byteOffset, weights.length / 4)
  for (let start = 0; start < buckets.length; start += mostAdded) {
    const end = Math.min(buckets.length, start + mostAdded)
    for (let four = 0; four < row; four++) {
      let even = 0
      let odd = 0
      for (let i = start; i < end; i++) {
        const added = fours[buckets[i]! * row + four]! ^ toUnsigned
        even = (even + (added & evenBytes)) | 0
        odd = (odd + ((added >>> 8) & evenBytes)) | 0
      }
      const unsigned = 128 * (end - start)
      sums[four * 4]! += (even & 0xffff) - unsigned
      sums[four * 4 + 1]! += (odd & 0xffff) - unsigned
      sums[four * 4 + 2]! += (even >>> 16) - unsigned
      sums[four * 4 + 3]! += (odd >>> 16) - unsigned
    }
  }
}

/** Makes -128 to 127 of each byte 0 to 255: 128 more. */
const toUnsigned = 0x80808080 | 0
/** The first and the third byte, as memory has them from the small end. */
const evenBytes = 0x00ff00ff

function addOneByOne(weights: Int8Array, heads: number, buckets: Uint32Array, sums: Int32Array): void {
  for (let i = 0; i < buckets.length; i++) {
    const base = buckets[i]! * heads
    for (let head = 0; head < heads; head++) sums[head]! += weights[base + head]!
  }
}
