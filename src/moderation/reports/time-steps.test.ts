import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quantile, STEP, stepOf } from './time-steps.ts'

const counted = (minutes: readonly number[]) => {
  const counts = new Map<number, number>()
  for (const one of minutes) counts.set(stepOf(one), (counts.get(stepOf(one)) ?? 0) + 1)
  return counts
}

test('of nothing there is no median', () => {
  expect(quantile(new Map(), 0.5)).toBeNull()
})

test.each([0.5, 0.9])('the %d quantile lies in the step of the true one', share => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 1, max: 40_000, noNaN: true }), { minLength: 1 }), minutes => {
      const sorted = minutes.toSorted((a, b) => a - b)
      const truth = sorted[Math.ceil(share * sorted.length) - 1]!
      const read = quantile(counted(minutes), share)!
      const step = stepOf(truth)
      expect(read).toBeGreaterThanOrEqual(step === 0 ? 0 : STEP ** step * 0.9999)
      expect(read).toBeLessThanOrEqual(STEP ** (step + 1) * 1.0001)
    }),
    // What took a minute or less lies in the first step, which begins at nothing: its median may be under a minute.
    { examples: [[[1]]] },
  )
})

test('what takes longer than a month counts with the longest', () => {
  expect(stepOf(1_000_000)).toBe(48)
  expect(stepOf(0)).toBe(0)
})
