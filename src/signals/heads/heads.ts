/** The trained heads of an installation, made of the bytes that training wrote (`weights/`). */
import type { Formula } from './formula.ts'
import { bucketCount } from './features.ts'
import { headNames, type HeadName } from './head-names.ts'
import { linearBytes, type LinearHeads } from './linear-heads.ts'
import type { LayeredHeads, SecondTier } from './layered-heads.ts'

export interface Heads {
  first: LinearHeads
  /** Null where nobody can encode texts: the first tier then speaks alone, by formulas of its own. */
  second: SecondTier | null
  formulas: { first: Formulas; both: Formulas }
}

/** The heads that have a say in moderation; the broad ones only enter their formulas. */
export type Formulas = Readonly<Partial<Record<HeadName, Formula>>>

/** `weights/heads.json`. */
export interface HeadsRecord {
  heads: readonly string[]
  buckets: number
  first: { scales: readonly number[]; biases: readonly number[] }
  second: { inputs: number; hidden: number }
  formulas: { first: Formulas; both: Formulas }
}

/**
 * @param first `weights/first-tier.bin`: int8, bucket by bucket.
 * @param second `weights/second-tier.bin`: two nets, each int8 inputs × units, then float32 scales, biases,
 *   units × heads, biases.
 * @throws Error when the files do not belong to this version of the heads.
 */
export function openHeads(record: HeadsRecord, first: Uint8Array, second: Uint8Array | null): Heads {
  if (
    record.buckets !== bucketCount ||
    record.heads.join() !== headNames.join() ||
    first.length !== linearBytes(headNames.length)
  ) {
    throw new Error(
      'The weights are of another version of Copybook. Run npm run train, or take the committed ones.',
    )
  }
  return {
    first: {
      weights: inWholeWords(first),
      scales: Float32Array.from(record.first.scales),
      biases: Float32Array.from(record.first.biases),
    },
    second: second === null ? null : openSecond(record.second, second),
    formulas: record.formulas,
  }
}

/** The weights as they lie in memory when they begin at a whole word of it, as the heads read them; else a copy. */
function inWholeWords(bytes: Uint8Array): Int8Array {
  return bytes.byteOffset % 4 === 0
    ? new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)
    : Int8Array.from(bytes)
}

function openSecond(shape: HeadsRecord['second'], bytes: Uint8Array): SecondTier {
  const size = netBytes(shape)
  if (bytes.length !== 2 * size) throw new Error('The second tier’s weights are cut short.')
  return { own: openNet(shape, bytes.subarray(0, size)), broad: openNet(shape, bytes.subarray(size)) }
}

const netBytes = ({ inputs, hidden }: HeadsRecord['second']) =>
  inputs * hidden + (hidden + hidden + hidden * headNames.length + headNames.length) * 4

function openNet({ inputs, hidden }: HeadsRecord['second'], bytes: Uint8Array): LayeredHeads {
  const products = inputs * hidden
  const floats = new Float32Array(bytes.slice(products).buffer)
  let at = 0
  const next = (count: number) => floats.subarray(at, (at += count))
  return {
    inputs,
    hidden,
    first: new Int8Array(bytes.buffer, bytes.byteOffset, products),
    scales: next(hidden),
    firstBias: next(hidden),
    second: next(hidden * headNames.length),
    secondBias: next(headNames.length),
  }
}
