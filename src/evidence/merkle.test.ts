import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  appendLeaf,
  consistencyProof,
  EMPTY_FRONTIER,
  EMPTY_ROOT,
  frontierFrom,
  frontierRoot,
  inclusionProof,
  leafHash,
  nodeHash,
  rootOf,
  verifyConsistency,
  verifyInclusion,
} from './merkle.ts'

/** The data and roots that certificate transparency's own implementations are tested with. */
const vectorData = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
]
const vectorRoots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const vectorLeaves = vectorData.map(hex => leafHash(Buffer.from(hex, 'hex')))
const hex = (hashes: readonly Buffer[]): string[] => hashes.map(hash => hash.toString('hex'))

/** RFC 6962's definition of the root, word for word and slow. */
function naiveRoot(data: readonly Buffer[]): Buffer {
  const sha = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest()
  if (data.length === 0) return sha(Buffer.alloc(0))
  if (data.length === 1) return sha(Buffer.concat([Buffer.of(0), data[0]!]))
  const k = 2 ** Math.floor(Math.log2(data.length - 1))
  return sha(Buffer.concat([Buffer.of(1), naiveRoot(data.slice(0, k)), naiveRoot(data.slice(k))]))
}

const dataOf = (size: number): Buffer[] => Array.from({ length: size }, (_, i) => Buffer.from(`entry ${i}`))
const leavesOf = (size: number): Buffer[] => dataOf(size).map(leafHash)
const flip = (hash: Buffer, bit: number): Buffer => {
  const copy = Buffer.from(hash)
  copy.writeUInt8(copy.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
  return copy
}

describe('the root', () => {
  test.each(vectorRoots.map((root, size) => ({ size, root })))(
    'of $size leaves is the one that certificate transparency publishes',
    ({ size, root }) => {
      expect(rootOf(vectorLeaves.slice(0, size)).toString('hex')).toBe(root)
    },
  )

  test('follows the recursive definition of RFC 6962 for any leaves', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 70 }), data => {
        const bytes = data.map(each => Buffer.from(each))
        expect(rootOf(bytes.map(leafHash))).toEqual(naiveRoot(bytes))
      }),
      { numRuns: 60 },
    )
  })

  test('a leaf never hashes like a node over the same bytes', () => {
    const [left, right] = leavesOf(2)
    expect(leafHash(Buffer.concat([left!, right!]))).not.toEqual(nodeHash(left!, right!))
  })
})

describe('the frontier', () => {
  test('gives the root after each append, and survives storage', () => {
    let frontier = EMPTY_FRONTIER
    expect(frontierRoot(frontier)).toEqual(EMPTY_ROOT)
    for (const [index, leaf] of leavesOf(40).entries()) {
      frontier = frontierFrom(frontier.size, [...frontier.nodes])
      frontier = appendLeaf(frontier, leaf)
      expect(frontierRoot(frontier)).toEqual(naiveRoot(dataOf(index + 1)))
    }
  })

  test('an append leaves the older frontier as it was', () => {
    const older = leavesOf(3).reduce(appendLeaf, EMPTY_FRONTIER)
    const root = frontierRoot(older)
    appendLeaf(older, leafHash(Buffer.from('new')))
    expect([older.size, frontierRoot(older)]).toEqual([3, root])
  })

  test('appends beyond 31 bits of leaves', () => {
    const full = frontierFrom(2 ** 40, [leafHash(Buffer.from('left'))])
    const next = appendLeaf(full, leafHash(Buffer.from('right')))
    expect([next.size, next.nodes.length]).toEqual([2 ** 40 + 1, 2])
  })

  test.each([
    ['too few hashes', 3, [EMPTY_ROOT]],
    ['too many hashes', 4, [EMPTY_ROOT, EMPTY_ROOT]],
    ['a short hash', 1, [Buffer.alloc(31)]],
    ['a negative size', -1, []],
    ['a size that is no whole number', 0.5, []],
  ])('refuses %s from storage', (_, size, nodes) => {
    expect(() => frontierFrom(size, nodes)).toThrow(RangeError)
  })
})

describe('inclusion', () => {
  test('the proofs are those of the published vectors', () => {
    expect(hex(inclusionProof(vectorLeaves, 0, 1))).toEqual([])
    expect(hex(inclusionProof(vectorLeaves, 0, 8))).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ])
    expect(hex(inclusionProof(vectorLeaves, 2, 3))).toEqual([vectorRoots[2]])
  })

  test('every leaf of every tree up to 33 proves, and nothing proves in the place of another', () => {
    const leaves = leavesOf(33)
    for (let size = 1; size <= 33; size++) {
      const root = rootOf(leaves.slice(0, size))
      for (let index = 0; index < size; index++) {
        const claim = { leaf: leaves[index]!, index, size, root, proof: inclusionProof(leaves, index, size) }
        expect(verifyInclusion(claim)).toBe(true)
        expect(verifyInclusion({ ...claim, index: (index + 1) % size })).toBe(size === 1)
        expect(verifyInclusion({ ...claim, proof: [...claim.proof, root] })).toBe(false)
        expect(verifyInclusion({ ...claim, proof: claim.proof.slice(1) })).toBe(size === 1)
      }
    }
  })

  test('one changed bit anywhere is seen', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 40 }),
        fc.nat(),
        fc.nat(),
        fc.nat(255),
        (size, at, which, bit) => {
          const leaves = leavesOf(size)
          const index = at % size
          const proof = inclusionProof(leaves, index)
          const claim = { leaf: leaves[index]!, index, size, root: rootOf(leaves), proof }
          const broken = which % proof.length
          expect(verifyInclusion({ ...claim, leaf: flip(claim.leaf, bit) })).toBe(false)
          expect(verifyInclusion({ ...claim, root: flip(claim.root, bit) })).toBe(false)
          expect(
            verifyInclusion({
              ...claim,
              proof: proof.map((node, i) => (i === broken ? flip(node, bit) : node)),
            }),
          ).toBe(false)
        },
      ),
      { numRuns: 50 },
    )
  })

  test('a path of the wrong length proves nothing, though it hashes to the root', () => {
    const [leaf, sibling] = leavesOf(2) as [Buffer, Buffer]
    const long = { leaf, index: 0, size: 1, root: nodeHash(sibling, leaf), proof: [sibling] }
    expect(verifyInclusion(long)).toBe(false)
    expect(verifyInclusion({ leaf, index: 0, size: 2, root: leaf, proof: [] })).toBe(false)
  })

  test('a leaf outside the tree has no proof', () => {
    const leaves = leavesOf(3)
    expect(() => inclusionProof(leaves, 3)).toThrow(RangeError)
    expect(() => inclusionProof(leaves, 0, 4)).toThrow(RangeError)
    expect(() => inclusionProof(leaves, -1)).toThrow(RangeError)
    expect(verifyInclusion({ leaf: leaves[0]!, index: 1, size: 1, root: leaves[0]!, proof: [] })).toBe(false)
  })
})

describe('consistency', () => {
  test('the proof from 6 to 8 leaves is the published one', () => {
    expect(hex(consistencyProof(vectorLeaves, 6, 8))).toEqual([
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      vectorRoots[4],
    ])
  })

  test('every beginning of every tree up to 33 proves, and no other root passes for it', () => {
    const leaves = leavesOf(33)
    const roots = Array.from({ length: 34 }, (_, size) => rootOf(leaves.slice(0, size)))
    for (let to = 0; to <= 33; to++) {
      for (let from = 0; from <= to; from++) {
        const proof = consistencyProof(leaves, from, to)
        const claim = { from, to, fromRoot: roots[from]!, toRoot: roots[to]!, proof }
        expect(verifyConsistency(claim)).toBe(true)
        expect(verifyConsistency({ ...claim, fromRoot: flip(roots[from]!, 7) })).toBe(false)
        expect(verifyConsistency({ ...claim, proof: [...proof, roots[1]!] })).toBe(false)
        // An empty beginning has no proof at all, and the caller's own root of the newer tree stands.
        expect(verifyConsistency({ ...claim, toRoot: flip(roots[to]!, 7) })).toBe(from === 0 && to > 0)
        expect(verifyConsistency({ ...claim, proof: proof.slice(0, -1) })).toBe(proof.length === 0)
      }
    }
  })

  test('a tree that was rewritten before the older size has no proof', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), fc.nat(), fc.nat(), (to, a, b) => {
        const from = 1 + (a % (to - 1))
        const leaves = leavesOf(to)
        const forked = leaves.with(b % from, leafHash(Buffer.from('rewritten')))
        const claim = { from, to, fromRoot: rootOf(leaves.slice(0, from)), toRoot: rootOf(forked) }
        expect(verifyConsistency({ ...claim, proof: consistencyProof(forked, from) })).toBe(false)
        expect(verifyConsistency({ ...claim, proof: consistencyProof(leaves, from) })).toBe(false)
      }),
      { numRuns: 60 },
    )
  })

  test('a path of the wrong length proves nothing, though it hashes to both roots', () => {
    const root = leavesOf(1)[0]!
    const short = { from: 2, to: 3, fromRoot: root, toRoot: root, proof: [] }
    expect(verifyConsistency(short)).toBe(false)
    const [a, b, c, d] = leavesOf(4) as [Buffer, Buffer, Buffer, Buffer]
    const fromRoot = nodeHash(d, nodeHash(c, a))
    const toRoot = nodeHash(d, nodeHash(c, nodeHash(a, b)))
    expect(verifyConsistency({ from: 3, to: 4, fromRoot, toRoot, proof: [a, b, c, d] })).toBe(false)
  })

  test('a larger tree is no beginning of a smaller one', () => {
    const leaves = leavesOf(4)
    expect(() => consistencyProof(leaves, 4, 3)).toThrow(RangeError)
    expect(() => consistencyProof(leaves, 2, 5)).toThrow(RangeError)
    expect(verifyConsistency({ from: 4, to: 3, fromRoot: EMPTY_ROOT, toRoot: EMPTY_ROOT, proof: [] })).toBe(
      false,
    )
  })
})
