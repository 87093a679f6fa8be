import { bucketOf } from './hashing.ts'
import { NumberList } from './number-list.ts'

/** The buckets of features in the order in which they are met, repeats and all. */
export class BucketList {
  readonly buckets = new NumberList()
  /** Where the features of each place of a row begin, for those places where some begin. */
  readonly begins = new NumberList()

  clear(): void {
    this.buckets.clear()
    this.begins.clear()
  }

  /** What is put from now on begins at the next place of a row. */
  beginPlace(): void {
    this.begins.push(this.buckets.length)
  }

  put(space: number, hash: number): void {
    this.buckets.push(bucketOf(space, hash))
  }
}
