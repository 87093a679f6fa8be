import { macroF1, micro, tally, type Judged } from './tally.ts'

/** The bounds within which the true figure lies with 95 % confidence. */
export type Interval = [low: number, high: number]

const Z = 1.959964

/** Wilson's interval for a share of `of` items; honest at 0 and at 1, where the plain one has no width. */
export function wilson(count: number, of: number): Interval {
  if (of === 0) return [0, 1]
  const share = count / of
  const spread = Z * Math.sqrt((share * (1 - share)) / of + (Z * Z) / (4 * of * of))
  const scale = 1 + (Z * Z) / of
  const middle = share + (Z * Z) / (2 * of)
  return [Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale)]
}

/** How often the items are drawn anew; the bounds move by less than .005 beyond it. */
const DRAWS = 400

/** Intervals of micro and macro F1: the items are drawn anew, with replacement, from a fixed seed. */
export function bootstrapF1(items: readonly Judged[], seed = 20251): { micro: Interval; macro: Interval } {
  const random = randomFrom(seed)
  const micros: number[] = []
  const macros: number[] = []
  for (let draw = 0; draw < DRAWS; draw++) {
    const counts = tally(items.flatMap(() => items[Math.floor(random() * items.length)] ?? []))
    micros.push(micro(counts)[2])
    macros.push(macroF1(counts))
  }
  return { micro: middle95(micros), macro: middle95(macros) }
}

function middle95(values: number[]): Interval {
  const sorted = values.sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0
  return [at(0.025), at(0.975)]
}

/** The same numbers from the same seed (mulberry32, public domain). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
