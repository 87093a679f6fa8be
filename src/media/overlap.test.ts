import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromPixels, intersection, iou, toPixels } from './overlap.ts'

const number = fc.double({ min: -2, max: 3, noNaN: true })
const extent = fc.double({ min: 0.001, max: 3, noNaN: true })
const box = fc.record({ x: number, y: number, width: extent, height: extent })

test('boxes that share half of each agree by a third', () => {
  const [left, right] = [
    { x: 0, y: 0, width: 0.4, height: 0.2 },
    { x: 0.2, y: 0, width: 0.4, height: 0.2 },
  ]
  expect(intersection(left, right)).toEqual({ x: 0.2, y: 0, width: 0.2, height: 0.2 })
  expect(iou(left, right)).toBeCloseTo(1 / 3)
  expect(iou(left, left)).toBe(1)
  expect(iou(left, { ...left, x: 0.5 })).toBe(0)
})

test('agreement is mutual and within 0..1', () => {
  fc.assert(
    fc.property(box, box, (one, other) => {
      expect(iou(one, other)).toBeCloseTo(iou(other, one), 12)
      expect(iou(one, other)).toBeGreaterThanOrEqual(0)
      expect(iou(one, other)).toBeLessThanOrEqual(1 + 1e-9)
    }),
  )
})

test('pixels become fractions and come back', () => {
  const size = { width: 1920, height: 1080 }
  const pixels = { x: 192, y: 108, width: 480, height: 540 }
  expect(fromPixels(pixels, size)).toEqual({ x: 0.1, y: 0.1, width: 0.25, height: 0.5 })
  expect(toPixels(fromPixels(pixels, size), size)).toEqual(pixels)
})
