import type { BucketList } from './bucket-list.ts'
import { bucketNumbers } from './bucket-numbers.ts'
import { shareOf } from './linear-heads.ts'
import { NumberList } from './number-list.ts'

/** How many groups of features there are: words, letters, meaning. A bucket that several put is the first one's. */
export const groups = 3
/** In place of a group: none of them has the bucket. */
export const nowhere = groups

/** What becomes of a text's features by some changes, each of them made to the text as it is. */
export interface Changes {
  /** Every bucket that the text has, or gets by a change; the places in this list are their numbers. */
  buckets: Uint32Array
  /** By number: the group that has the bucket in the text as it is. */
  groupOf: Int32Array
  /** What a bucket of each group counts in the text as it is, and after each change. */
  shares: readonly number[]
  sharesThen: readonly (readonly number[])[]
  /** Numbers of the buckets that pass to another group, change after change, and which group that is. */
  moved: Int32Array
  movedTo: Int32Array
  /** Where each change ends in `moved`, exclusive. */
  ends: Int32Array
}

/** Counts how often each group puts each bucket, and so knows whose it is before and after a change. */
export class GroupTally {
  /** Numbers of the buckets that were put, row after row, and where those of each place of a row begin. */
  readonly #put = new NumberList()
  readonly #begins = new NumberList()
  /** How often, `groups` to a bucket, by the bucket's number. */
  readonly #counts = new NumberList()
  /** How much more or less often by the change in hand. */
  readonly #shifts = new NumberList()
  /** The buckets that the change in hand touches, and by number which change touched a bucket last. */
  readonly #touched = new NumberList()
  readonly #touchedBy = new NumberList()
  readonly #groupOf = new NumberList()
  readonly #moved = new NumberList()
  readonly #movedTo = new NumberList()
  readonly #ends = new NumberList()
  #sizes: number[] = []
  #sharesThen: number[][] = []

  /** Begins a text. */
  begin(): void {
    bucketNumbers.begin()
    this.#put.clear()
    this.#begins.clear()
    this.#counts.clear()
    this.#shifts.clear()
    this.#touchedBy.clear()
    this.#groupOf.clear()
    this.#moved.clear()
    this.#movedTo.clear()
    this.#ends.clear()
    this.#sizes = Array.from({ length: groups }, () => 0)
    this.#sharesThen = []
  }

  /**
   * Counts the features of a row of so many places as part of the text, and gives what `take` asks for it by. The
   * groups come in order.
   */
  put({ buckets, begins }: BucketList, group: number, places: number): number {
    const row = this.#begins.length
    const from = this.#put.length
    // At the last places nothing may begin: there is not enough behind them.
    for (let place = 0; place <= places; place++)
      this.#begins.push(from + (place < begins.length ? begins.values[place]! : buckets.length))
    for (let i = 0; i < buckets.length; i++) {
      const number = this.#numberOf(buckets.values[i]!)
      this.#put.push(number)
      this.#counts.values[number * groups + group]!++
      if (this.#groupOf.values[number] !== nowhere) continue
      this.#groupOf.values[number] = group
      this.#sizes[group]!++
    }
    return row
  }

  /** For the change in hand, takes from a group what begins at places `from` to `to` (exclusive) of a row. */
  take(row: number, from: number, to: number, group: number): void {
    const end = this.#begins.values[row + to]!
    for (let i = this.#begins.values[row + from]!; i < end; i++) this.#shift(this.#put.values[i]!, group, -1)
  }

  /** For the change in hand, gives a group more features. */
  give({ buckets }: BucketList, group: number): void {
    for (let i = 0; i < buckets.length; i++) this.#shift(this.#numberOf(buckets.values[i]!), group, 1)
  }

  #shift(number: number, group: number, by: 1 | -1): void {
    this.#shifts.values[number * groups + group]! += by
    if (this.#touchedBy.values[number] === this.#ends.length) return
    this.#touchedBy.values[number] = this.#ends.length
    this.#touched.push(number)
  }

  /** Ends the change in hand; the next is made to the text as it was. */
  endChange(): void {
    const sizes = this.#sizes.slice()
    for (let i = 0; i < this.#touched.length; i++) {
      const number = this.#touched.values[i]!
      const before = this.#groupOf.values[number]!
      const then = this.#settle(number * groups)
      if (then === before) continue
      this.#moved.push(number)
      this.#movedTo.push(then)
      if (before !== nowhere) sizes[before]!--
      if (then !== nowhere) sizes[then]!++
    }
    this.#touched.clear()
    this.#sharesThen.push(sizes.map(shareOf))
    this.#ends.push(this.#moved.length)
  }

  all(): Changes {
    return {
      buckets: bucketNumbers.buckets.slice(0, bucketNumbers.count),
      groupOf: this.#groupOf.all(),
      shares: this.#sizes.map(shareOf),
      sharesThen: this.#sharesThen,
      moved: this.#moved.all(),
      movedTo: this.#movedTo.all(),
      ends: this.#ends.all(),
    }
  }

  /** The first group that has the bucket after all shifts, which are undone. */
  #settle(at: number): number {
    const counts = this.#counts.values
    const shifts = this.#shifts.values
    let first = nowhere
    for (let group = groups - 1; group >= 0; group--) {
      if (counts[at + group]! + shifts[at + group]! > 0) first = group
      shifts[at + group] = 0
    }
    return first
  }

  #numberOf(bucket: number): number {
    const number = bucketNumbers.numberOf(bucket)
    if (number < this.#groupOf.length) return number
    this.#groupOf.push(nowhere)
    this.#touchedBy.push(-1)
    for (let group = 0; group < groups; group++) {
      this.#counts.push(0)
      this.#shifts.push(0)
    }
    return number
  }
}
