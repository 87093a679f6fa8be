import type { BucketList } from './bucket-list.ts'
import { BucketNumbers } from './bucket-numbers.ts'

/** How many groups of features there are: words, letters, meaning. A bucket that several put is the first one's. */
export const groups = 3
/** In place of a group: none of them has the bucket. */
export const nowhere = groups

/** What becomes of a text's features by some changes, each of them made to the text as it is. */
export interface Changes {
  /** Every bucket that the text has, or gets by a change; the places in this list are their numbers. */
  buckets: Uint32Array
  /** By number: the group that has the bucket in the text as it is. */
  groupOf: readonly number[]
  /** How many buckets each group has in the text as it is, and after each change. */
  sizes: readonly number[]
  sizesThen: readonly (readonly number[])[]
  /** Numbers of the buckets that pass to another group, change after change, and which group that is. */
  moved: readonly number[]
  movedTo: readonly number[]
  /** Where each change ends in `moved`, exclusive. */
  ends: readonly number[]
}

/**
 * Counts how often each group puts each bucket, and so knows whose it is before and after a change. For one text after
 * another: what it counts in is used again, because a text has hundreds of buckets.
 */
export class GroupTally {
  readonly #numbers = new BucketNumbers()
  /** How often, `groups` to a bucket, by the bucket's number. */
  readonly #counts: number[] = []
  /** How much more or less often by the change in hand. */
  readonly #shifts: number[] = []
  /** Which change touched a bucket last, by its number. */
  readonly #touchedBy: number[] = []
  /** The buckets that the change in hand touches. */
  readonly #touched: number[] = []
  #touchedCount = 0
  #groupOf: number[] = []
  #sizes: number[] = []
  #sizesThen: number[][] = []
  #moved: number[] = []
  #movedTo: number[] = []
  #ends: number[] = []

  /** Begins a text. */
  begin(): void {
    this.#numbers.begin()
    this.#groupOf = []
    this.#sizes = Array.from({ length: groups }, () => 0)
    this.#sizesThen = []
    this.#moved = []
    this.#movedTo = []
    this.#ends = []
  }

  /** Counts a group's features as part of the text. The groups come in order. */
  put({ buckets, length }: BucketList, group: number): void {
    for (let i = 0; i < length; i++) {
      const number = this.#numberOf(buckets[i]!)
      this.#counts[number * groups + group]!++
      if (this.#groupOf[number] !== nowhere) continue
      this.#groupOf[number] = group
      this.#sizes[group]!++
    }
  }

  /** For the change in hand, takes a group's features away (`by` is -1) or gives it some (1). */
  shift({ buckets, length }: BucketList, group: number, by: 1 | -1): void {
    const change = this.#ends.length
    for (let i = 0; i < length; i++) {
      const number = this.#numberOf(buckets[i]!)
      this.#shifts[number * groups + group]! += by
      if (this.#touchedBy[number] === change) continue
      this.#touchedBy[number] = change
      this.#touched[this.#touchedCount++] = number
    }
  }

  /** Ends the change in hand; the next is made to the text as it was. */
  endChange(): void {
    const sizes = this.#sizes.slice()
    for (let i = 0; i < this.#touchedCount; i++) {
      const number = this.#touched[i]!
      const before = this.#groupOf[number]!
      const then = this.#settle(number * groups)
      if (then === before) continue
      this.#moved.push(number)
      this.#movedTo.push(then)
      if (before !== nowhere) sizes[before]!--
      if (then !== nowhere) sizes[then]!++
    }
    this.#touchedCount = 0
    this.#sizesThen.push(sizes)
    this.#ends.push(this.#moved.length)
  }

  all(): Changes {
    return {
      buckets: this.#numbers.buckets.slice(0, this.#numbers.count),
      groupOf: this.#groupOf,
      sizes: this.#sizes,
      sizesThen: this.#sizesThen,
      moved: this.#moved,
      movedTo: this.#movedTo,
      ends: this.#ends,
    }
  }

  /** The first group that has the bucket after all shifts, which are undone. */
  #settle(at: number): number {
    let first = nowhere
    for (let group = groups - 1; group >= 0; group--) {
      if (this.#counts[at + group]! + this.#shifts[at + group]! > 0) first = group
      this.#shifts[at + group] = 0
    }
    return first
  }

  #numberOf(bucket: number): number {
    const number = this.#numbers.numberOf(bucket)
    if (number < this.#groupOf.length) return number
    this.#groupOf.push(nowhere)
    this.#touchedBy[number] = -1
    for (let at = number * groups; at < (number + 1) * groups; at++) {
      this.#counts[at] = 0
      this.#shifts[at] = 0
    }
    return number
  }
}
