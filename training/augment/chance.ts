/** Numbers that look random and are the same for the same seed (mulberry32), so that training can be repeated. */
export interface Chance {
  /** 0 ≤ x < 1 */
  next: () => number
  below: (limit: number) => number
  of: <T>(list: readonly T[]) => T
}

export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return { next, below, of: list => list.at(below(list.length))! }
}
