import { headNames, type HeadName } from '../src/signals/heads/head-names.ts'

/** One text to learn from. */
export interface Row {
  source: string
  text: string
  author: string
  /** Rows of one group are kept in one fold. */
  group: string
  /** Per head 1, 0, or NaN where the source says nothing of it. */
  targets: Float32Array
  /** How much the row counts. */
  weight: number
}

export type Said = Partial<Record<HeadName, 0 | 1>>

/** Targets of a row: NaN for the heads that nothing is said of. */
export function targets(said: Said): Float32Array {
  return Float32Array.from(headNames, name => said[name] ?? Number.NaN)
}
