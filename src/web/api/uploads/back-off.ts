const FIRST_MS = 1000
const LONGEST_MS = 30_000

/** Milliseconds until the next try: twice as long each time, and never at the same moment as everybody else's. */
export function backOff(tries: number, chance: number): number {
  return Math.min(FIRST_MS * 2 ** (tries - 1), LONGEST_MS) * (0.5 + chance / 2)
}
