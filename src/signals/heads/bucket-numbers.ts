import { bucketCount } from './hashing.ts'

/**
 * Numbers the buckets of a text from 0, each once, in the order in which they are met. One table serves all texts:
 * what it says of a bucket counts only when the running number is of this text, so nothing has to be emptied between.
 */
class BucketNumbers {
  readonly #running = new Uint32Array(bucketCount)
  #first = 1
  /** How many buckets the text has so far. */
  count = 0
  /** By number. */
  buckets = new Uint32Array(2048)

  /** Begins a text. */
  begin(): void {
    this.#first += this.count
    this.count = 0
    if (this.#first + bucketCount <= 0xffffffff) return
    this.#running.fill(0)
    this.#first = 1
  }

  /** The bucket's number; it is `count` as it was before when the bucket is new. */
  numberOf(bucket: number): number {
    const known = this.#running[bucket]! - this.#first
    if (known >= 0) return known
    const number = this.count++
    this.#running[bucket] = this.#first + number
    if (number === this.buckets.length) {
      const larger = new Uint32Array(number * 2)
      larger.set(this.buckets)
      this.buckets = larger
    }
    this.buckets[number] = bucket
    return number
  }
}

/** One table for everybody: what has just been looked up in it is still in the cache. Begin before use. */
export const bucketNumbers = new BucketNumbers()
