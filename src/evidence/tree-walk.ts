import type { Checkpoint } from './checkpoint.ts'
import { leafOf } from './leaf.ts'
import type { Frontier } from './merkle.ts'
import { appendLeaf, EMPTY_FRONTIER, frontierRoot } from './merkle.ts'

/** The first thing that is wrong. `index` null: no entry is, but what stands before or about them. */
export class Fault extends Error {
  readonly index: number | null

  constructor(index: number | null, reason: string) {
    super(reason)
    this.index = index
  }
}

/** What every entry shows, whoever reads it. */
export interface Placed {
  readonly index: number
  readonly bucket: string
  /** Of the tree after this entry. */
  readonly root: Buffer
}

/**
 * Grows the tree again, an entry at a time, and holds it against the root that stands beside each entry and
 * against the checkpoints, whose signature the caller has believed. Keeps a handful of hashes.
 */
export class TreeWalk {
  readonly #checkpointsAt: Map<number, Checkpoint[]>
  #tree: Frontier = EMPTY_FRONTIER
  #agreed = 0
  #signedSize: number | null = null

  constructor(checkpoints: readonly Checkpoint[]) {
    this.#checkpointsAt = Map.groupBy(checkpoints, each => each.size)
    this.#agreeWithCheckpoints()
  }

  get size(): number {
    return this.#tree.size
  }

  get root(): Buffer {
    return frontierRoot(this.#tree)
  }

  get frontier(): Frontier {
    return this.#tree
  }

  /** Entries that the largest agreeing checkpoint covers; null without one. */
  get signedSize(): number | null {
    return this.#signedSize
  }

  /** Whether a checkpoint of exactly this size was among them; they all agree with the tree by now. */
  isSignedHere(of: readonly Checkpoint[]): boolean {
    return this.#checkpointsAt.get(this.size)?.some(each => of.includes(each)) ?? false
  }

  next({ index, bucket, root }: Placed, commitment: Buffer): void {
    const due = this.size
    if (index !== due) throw new Fault(due, `Entry ${index} stands where entry ${due} should be.`)
    this.#tree = appendLeaf(this.#tree, leafOf(bucket, commitment))
    if (!this.root.equals(root)) {
      throw new Fault(due, 'Its content, date or place is not the one that was recorded.')
    }
    this.#agreeWithCheckpoints()
  }

  #agreeWithCheckpoints(): void {
    const checkpoints = this.#checkpointsAt.get(this.size)
    if (checkpoints === undefined) return
    const { root } = this
    if (!checkpoints.every(each => each.root.equals(root))) {
      // The roots beside the entries were made to fit, so which was changed is lost between two checkpoints.
      const last = this.size - 1
      if (last < 0) throw new Fault(null, 'A checkpoint of no entries has a root.')
      throw new Fault(
        last,
        `The checkpoint differs: one of the entries ${this.#agreed} to ${last} was rewritten.`,
      )
    }
    this.#agreed = this.size
    this.#signedSize = this.size
  }
}
