import { bucketOf } from './hashing.ts'

/** The buckets of features in the order in which they are met, repeats and all. Emptied and used again, text by text. */
export class BucketList {
  buckets = new Uint32Array(4096)
  length = 0

  clear(): void {
    this.length = 0
  }

  put(space: number, hash: number): void {
    if (this.length === this.buckets.length) {
      const larger = new Uint32Array(this.length * 2)
      larger.set(this.buckets)
      this.buckets = larger
    }
    this.buckets[this.length++] = bucketOf(space, hash)
  }
}
