import { createHash } from 'node:crypto'

/**
 * The Merkle tree of RFC 6962 (section 2.1) over SHA-256, as certificate transparency uses it. Hashes are 32
 * bytes; an index counts from 0; a size counts leaves. Sizes are plain numbers and only divided, never shifted,
 * since JavaScript's bit operators end at 31 bits.
 */
export const HASH_BYTES = 32

/** The part that tells a leaf from a node, so that no node can be passed off as a leaf. */
const LEAF = Buffer.of(0)
const NODE = Buffer.of(1)

export function leafHash(data: Uint8Array): Buffer {
  return createHash('sha256').update(LEAF).update(data).digest()
}

export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return createHash('sha256').update(NODE).update(left).update(right).digest()
}

/** The root of a tree without leaves. */
export const EMPTY_ROOT: Buffer = createHash('sha256').digest()

/**
 * All that must be kept of a tree to append to it: the roots of its full subtrees, largest first, one for each
 * bit set in `size`. A value: `appendLeaf` gives a new one. A million leaves keep 7 hashes, at most 20.
 */
export interface Frontier {
  readonly size: number
  readonly nodes: readonly Buffer[]
}

export const EMPTY_FRONTIER: Frontier = { size: 0, nodes: [] }

/** A frontier read back from storage. Throws a `RangeError` when the nodes cannot belong to a tree of this size. */
export function frontierFrom(size: number, nodes: readonly Uint8Array[]): Frontier {
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError(`A tree cannot have ${size} leaves.`)
  const expected = size.toString(2).replaceAll('0', '').length
  if (nodes.length !== expected) {
    throw new RangeError(`A tree of ${size} leaves keeps ${expected} hashes, not ${nodes.length}.`)
  }
  if (nodes.some(node => node.length !== HASH_BYTES)) throw new RangeError('A hash has 32 bytes.')
  return { size, nodes: nodes.map(node => Buffer.from(node)) }
}

export function appendLeaf(frontier: Frontier, leaf: Buffer): Frontier {
  const nodes = [...frontier.nodes]
  let node = leaf
  for (let rest = frontier.size; rest % 2 === 1; rest = (rest - 1) / 2) {
    node = nodeHash(nodes.pop()!, node)
  }
  return { size: frontier.size + 1, nodes: [...nodes, node] }
}

export function frontierRoot(frontier: Frontier): Buffer {
  return frontier.nodes.length === 0
    ? EMPTY_ROOT
    : frontier.nodes.reduceRight((right, left) => nodeHash(left, right))
}

/** The root over leaf hashes (not over their data). */
export function rootOf(leaves: readonly Buffer[]): Buffer {
  return frontierRoot(leaves.reduce(appendLeaf, EMPTY_FRONTIER))
}

/** The largest power of two below `size`: where RFC 6962 splits a tree of two or more leaves. */
function split(size: number): number {
  let power = 1
  while (power * 2 < size) power *= 2
  return power
}

/**
 * The path that proves leaf `index` to be in the tree of the first `size` leaves (RFC 6962, 2.1.1). Reads all
 * those leaves. Throws a `RangeError` when there is no such leaf.
 */
export function inclusionProof(leaves: readonly Buffer[], index: number, size = leaves.length): Buffer[] {
  if (!(index >= 0 && index < size && size <= leaves.length)) {
    throw new RangeError(`There is no leaf ${index} in a tree of ${size} out of ${leaves.length}.`)
  }
  const path = (start: number, end: number): Buffer[] => {
    if (end - start === 1) return []
    const middle = start + split(end - start)
    return index < middle
      ? [...path(start, middle), rootOf(leaves.slice(middle, end))]
      : [...path(middle, end), rootOf(leaves.slice(start, middle))]
  }
  return path(0, size)
}

/** True when `proof` shows that `leaf` stands at `index` of the tree with this size and root (RFC 9162, 2.1.3.2). */
export function verifyInclusion(claim: {
  leaf: Buffer
  index: number
  size: number
  root: Buffer
  proof: readonly Buffer[]
}): boolean {
  const { index, size } = claim
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false
  let node = claim.leaf
  let [at, last] = [index, size - 1]
  for (const sibling of claim.proof) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      node = nodeHash(sibling, node)
      // A last node without a sibling rises unchanged until it is the right child of something.
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)]
    } else {
      node = nodeHash(node, sibling)
    }
    ;[at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  }
  return last === 0 && node.equals(claim.root)
}

/**
 * The hashes that prove the tree of `from` leaves to be the beginning of the tree of `to` leaves (RFC 6962,
 * 2.1.2). Nothing needs proof for an empty beginning or for the same size. Throws a `RangeError` otherwise.
 */
export function consistencyProof(leaves: readonly Buffer[], from: number, to = leaves.length): Buffer[] {
  if (!(from >= 0 && from <= to && to <= leaves.length)) {
    throw new RangeError(`A tree of ${from} leaves is no beginning of one of ${to} out of ${leaves.length}.`)
  }
  const path = (start: number, end: number, whole: boolean): Buffer[] => {
    if (from === end) return whole ? [] : [rootOf(leaves.slice(start, end))]
    const middle = start + split(end - start)
    return from <= middle
      ? [...path(start, middle, whole), rootOf(leaves.slice(middle, end))]
      : [...path(middle, end, false), rootOf(leaves.slice(start, middle))]
  }
  return from === 0 ? [] : path(0, to, true)
}

/** True when `proof` shows that the older tree is the beginning of the newer one (RFC 9162, 2.1.4.2). */
export function verifyConsistency(claim: {
  from: number
  to: number
  fromRoot: Buffer
  toRoot: Buffer
  proof: readonly Buffer[]
}): boolean {
  const { from, to, fromRoot, toRoot, proof } = claim
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || from < 0 || from > to) return false
  if (from === to) return proof.length === 0 && fromRoot.equals(toRoot)
  if (from === 0) return proof.length === 0 && fromRoot.equals(EMPTY_ROOT)

  let [at, last] = [from - 1, to - 1]
  while (at % 2 === 1) [at, last] = [(at - 1) / 2, Math.floor(last / 2)]
  // Where the older tree is one full subtree, its root is the start of the path and is not repeated in it.
  const [start, ...path] = at === 0 ? [fromRoot, ...proof] : proof
  if (start === undefined) return false

  let [older, newer] = [start, start]
  for (const sibling of path) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      older = nodeHash(sibling, older)
      newer = nodeHash(sibling, newer)
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)]
    } else {
      newer = nodeHash(newer, sibling)
    }
    ;[at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  }
  return last === 0 && older.equals(fromRoot) && newer.equals(toRoot)
}
