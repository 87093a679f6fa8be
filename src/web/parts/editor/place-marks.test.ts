import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeMarks, roomBetween, type Wish } from './place-marks.ts'

const wish: fc.Arbitrary<Wish> = fc.record({ line: fc.nat(2000), height: fc.integer({ min: 40, max: 200 }) })

test('a mark that has room stands on its own line', () => {
  expect(
    placeMarks([
      { line: 64, height: 90 },
      { line: 400, height: 90 },
    ]),
  ).toEqual([64, 400])
})

test('a mark without room stands under the one before', () => {
  expect(
    placeMarks([
      { line: 64, height: 90 },
      { line: 96, height: 90 },
    ]),
  ).toEqual([64, 64 + 90 + roomBetween])
})

test('marks never overlap, keep their order and never stand above their line', () => {
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 12 }), wishes => {
      const tops = placeMarks(wishes)
      for (const [i, top] of tops.entries()) {
        expect(top).toBeGreaterThanOrEqual(wishes[i]?.line ?? 0)
        const before = i === 0 ? -roomBetween : (tops[i - 1] ?? 0) + (wishes[i - 1]?.height ?? 0)
        expect(top).toBeGreaterThanOrEqual(before + roomBetween)
      }
    }),
  )
})
