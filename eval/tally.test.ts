import { expect, test } from 'vitest'
import { macroF1, micro, prf, tally } from './tally.ts'

const item = (wanted: string, got: string) => ({
  wanted: new Set(wanted.split(' ').filter(Boolean)),
  got: new Set(got.split(' ').filter(Boolean)),
})

test('hits, extras and misses by name', () => {
  const counts = tally([item('a b', 'a'), item('', 'a'), item('b', 'b c')])
  expect(Object.fromEntries(counts)).toEqual({
    a: { hit: 1, extra: 1, missed: 0 },
    b: { hit: 1, extra: 0, missed: 1 },
    c: { hit: 0, extra: 1, missed: 0 },
  })
  const [precision, recall, f1] = micro(counts)
  expect([precision, recall]).toEqual([2 / 4, 2 / 3])
  expect(f1).toBeCloseTo(4 / 7)
})

test('macro-F1 is the mean over names that ought to be found; a name only found does not count', () => {
  expect(macroF1(tally([item('a', 'a'), item('b', ''), item('', 'c')]))).toBe(0.5)
})

test('nothing wanted and nothing found is perfect; found without being wanted is not', () => {
  expect(prf({ hit: 0, extra: 0, missed: 0 })).toEqual([1, 1, 1])
  expect(prf({ hit: 0, extra: 1, missed: 0 })).toEqual([0, 1, 0])
  expect(prf({ hit: 0, extra: 0, missed: 1 })).toEqual([1, 0, 0])
  expect(macroF1(tally([]))).toBe(0)
})
