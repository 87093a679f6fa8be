/**
 * How a feature becomes a bucket. None of these values may change: every weight was trained on them.
 *
 * Source: feature hashing, Weinberger et al. 2009; FNV-1a, 32-bit, quick in JavaScript and good enough for buckets.
 */

/** Buckets that features are hashed into; a power of two. */
export const bucketCount = 1 << 18

/** FNV-1a's offset and prime. */
export const offset = 0x811c9dc5
export const prime = 0x01000193

/** What kind of feature a hash stands for, so that "a" the word and "a" the class do not meet. */
export const spaces = {
  word: 1,
  pair: 2,
  triple: 3,
  skip: 4,
  letters: 5,
  class: 6,
  classes: 7,
  fact: 9,
  author: 10,
  shape: 11,
}

export const hashOf = (text: string): number => hashOn(offset, text)

/** Goes on with a hash: `hashOn(hashOf(a), b)` is `hashOf(a + b)`, without the two ever being one string. */
export function hashOn(hash: number, text: string): number {
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), prime)
  return hash
}

export function bucketOf(space: number, hash: number): number {
  let mixed = Math.imul(hash ^ Math.imul(space, 0x9e3779b1), 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) & (bucketCount - 1)
}
