import type { BucketList } from './bucket-list.ts'
import { bucketNumbers } from './bucket-numbers.ts'
import { shareOf } from './linear-heads.ts'
import { NumberList } from './number-list.ts'

/** In place of a group: none of them has the bucket. */
export const nowhere = 0
/** The groups of features, as `featuresOf` has them. A bucket that several put is the first one's. */
export const inWords = 1
export const inLetters = 2
export const inMeaning = 3
/** How many places a list by group has, `nowhere` among them. */
export const groups = 4

/** What becomes of a text's features by some changes, each of them made to the text as it is. */
export interface Changes {
  /** Every bucket that the text has, or gets by a change; the places in this list are their numbers. */
  buckets: Uint32Array
  /** By number: the group that has the bucket in the text as it is. */
  groupOf: Int32Array
  /** What a bucket of each group counts in the text as it is, and after each change. */
  shares: readonly number[]
  sharesThen: readonly (readonly number[])[]
  /** Numbers of the buckets that are gone, change after change and group after group, and where each group ends. */
  gone: Int32Array
  goneEnds: Int32Array
  /** Numbers of other buckets that pass to another group, change after change, and which group that is. */
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
  /** How many buckets there is room for in the lists by number that follow, and in how many of them something stands. */
  #room = 1024
  #used = 0
  /** How often a bucket was put: `groups` numbers, in place of `nowhere` by all groups together. */
  #counts = new Int32Array(this.#room * groups)
  /** How much more or less often by the change in hand. */
  #shifts = new Int32Array(this.#room * groups)
  #groupOf = new Int32Array(this.#room)
  /** Which change touched a bucket last, counted from 1. */
  #touchedBy = new Int32Array(this.#room)
  /** The buckets that the change in hand touches. */
  readonly #touched = new NumberList()
  readonly #gone = new NumberList()
  readonly #goneEnds = new NumberList()
  readonly #moved = new NumberList()
  readonly #movedTo = new NumberList()
  readonly #ends = new NumberList()
  #change = 0
  /** Where in `#gone` each group ends for the change in hand; a group that nothing was taken from is behind. */
  readonly #goneUntil: number[] = Array.from({ length: groups }, () => 0)
  /** How many buckets each group has, and has by the change in hand as far as it has come. */
  #sizes: number[] = []
  #sizesThen: number[] = []
  #sharesThen: number[][] = []

  /** Begins a text. */
  begin(): void {
    bucketNumbers.begin()
    this.#put.clear()
    this.#begins.clear()
    this.#counts.fill(0, 0, this.#used * groups)
    this.#groupOf.fill(0, 0, this.#used)
    this.#touchedBy.fill(0, 0, this.#used)
    this.#used = 0
    this.#gone.clear()
    this.#goneEnds.clear()
    this.#moved.clear()
    this.#movedTo.clear()
    this.#ends.clear()
    this.#change = 0
    this.#goneUntil.fill(0)
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
      this.#counts[number * groups]!++
      this.#counts[number * groups + group]!++
      if (this.#groupOf[number] !== nowhere) continue
      this.#groupOf[number] = group
      this.#sizes[group]!++
    }
    return row
  }

  /** Begins a change to the text as it is. */
  beginChange(): void {
    this.#change++
    this.#sizesThen = this.#sizes.slice()
  }

  /** Gives a group more features. A change gives before it takes. */
  give({ buckets }: BucketList, group: number): void {
    for (let i = 0; i < buckets.length; i++) this.#shift(this.#numberOf(buckets.values[i]!), group, 1)
  }

  /** Takes from a group what begins at places `from` to `to` (exclusive) of a row. The groups come in order. */
  take(row: number, from: number, to: number, group: number): void {
    const end = this.#begins.values[row + to]!
    for (let i = this.#begins.values[row + from]!; i < end; i++) {
      const number = this.#put.values[i]!
      // Most buckets are there but once, and no longer when they are taken.
      if (this.#counts[number * groups] === 1 && this.#touchedBy[number] !== this.#change)
        this.#gone.push(number)
      else this.#shift(number, group, -1)
    }
    this.#goneUntil[group] = this.#gone.length
  }

  endChange(): void {
    for (let i = 0; i < this.#touched.length; i++) {
      const number = this.#touched.values[i]!
      const before = this.#groupOf[number]!
      const then = this.#settle(number * groups)
      if (then !== before) this.#move(number, before, then)
    }
    this.#touched.clear()
    this.#endGone()
    this.#sizesThen[nowhere] = 0
    this.#sharesThen.push(this.#sizesThen.map(shareOf))
    this.#ends.push(this.#moved.length)
  }

  all(): Changes {
    return {
      buckets: bucketNumbers.buckets.slice(0, bucketNumbers.count),
      groupOf: this.#groupOf.slice(0, this.#used),
      shares: this.#sizes.map(shareOf),
      sharesThen: this.#sharesThen,
      gone: this.#gone.all(),
      goneEnds: this.#goneEnds.all(),
      moved: this.#moved.all(),
      movedTo: this.#movedTo.all(),
      ends: this.#ends.all(),
    }
  }

  #shift(number: number, group: number, by: 1 | -1): void {
    this.#shifts[number * groups + group]! += by
    if (this.#touchedBy[number] === this.#change) return
    this.#touchedBy[number] = this.#change
    this.#touched.push(number)
  }

  #endGone(): void {
    let end = this.#goneEnds.length === 0 ? 0 : this.#goneEnds.values[this.#goneEnds.length - 1]!
    for (let group = inWords; group <= inMeaning; group++) {
      const until = Math.max(end, this.#goneUntil[group]!)
      this.#sizesThen[group]! -= until - end
      this.#goneEnds.push((end = until))
    }
  }

  /** The first group that has the bucket after all shifts, which are undone. */
  #settle(at: number): number {
    let first = nowhere
    for (let group = inMeaning; group >= inWords; group--) {
      if (this.#counts[at + group]! + this.#shifts[at + group]! > 0) first = group
      this.#shifts[at + group] = 0
    }
    return first
  }

  #move(number: number, before: number, then: number): void {
    this.#sizesThen[before]!--
    this.#sizesThen[then]!++
    this.#moved.push(number)
    this.#movedTo.push(then)
  }

  #numberOf(bucket: number): number {
    const number = bucketNumbers.numberOf(bucket)
    if (number < this.#used) return number
    this.#used = number + 1
    if (this.#used > this.#room) this.#makeRoom()
    return number
  }

  #makeRoom(): void {
    this.#room *= 2
    this.#counts = lengthened(this.#counts, this.#room * groups)
    this.#shifts = lengthened(this.#shifts, this.#room * groups)
    this.#groupOf = lengthened(this.#groupOf, this.#room)
    this.#touchedBy = lengthened(this.#touchedBy, this.#room)
  }
}

function lengthened(full: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(length)
  longer.set(full)
  return longer
}
