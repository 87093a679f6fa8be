/**
 * How long something took, in steps of which each is a quarter longer than the one before: from a minute to thirty days
 * in 49. A day's counts then stay few, and a median read from them is at most an eighth off.
 */
export const STEP = 1.25
export const LAST_STEP = 48

/** The step of a time in minutes, as the database counts it (`count-between.ts`). */
export function stepOf(minutes: number): number {
  return Math.min(LAST_STEP, Math.floor(Math.log(Math.max(1, minutes)) / Math.log(STEP)))
}

/**
 * The time in minutes under which a share of all lies, from counts by step; null of none. Within a step, times are taken
 * to lie evenly.
 *
 * @example quantile(new Map([[0, 10], [20, 10]]), 0.5)
 */
export function quantile(counts: ReadonlyMap<number, number>, share: number): number | null {
  const steps = [...counts].toSorted(([a], [b]) => a - b)
  const all = steps.reduce((sum, [, count]) => sum + count, 0)
  if (all === 0) return null
  let before = 0
  for (const [step, count] of steps) {
    if (before + count >= share * all) {
      const from = step === 0 ? 0 : STEP ** step
      return from + (STEP ** (step + 1) - from) * ((share * all - before) / count)
    }
    before += count
  }
  return null
}
