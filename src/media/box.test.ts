import fc from 'fast-check'
import { expect, test } from 'vitest'
import { around, holds, inReadingOrder, touches, withinPicture } from './box.ts'

const side = fc.double({ min: 0.01, max: 1, noNaN: true })
const box = fc.record({ x: side, y: side, width: side, height: side })

test('what lies within a picture lies within the box and the picture, and there is none where they do not meet', () => {
  fc.assert(
    fc.property(box, one => {
      const inside = withinPicture(one)
      const picture = { x: 0, y: 0, width: 1, height: 1 }
      expect(inside ? holds(one, inside) && holds(picture, inside) : one.x >= 1 || one.y >= 1).toBe(true)
    }),
  )
})

test('the box around some holds each, and whatever touches one touches it', () => {
  fc.assert(
    fc.property(box, box, box, (one, two, other) => {
      const both = around([one, two])
      expect(holds(both, one) && holds(both, two)).toBe(true)
      expect(touches(one, other) && !touches(both, other)).toBe(false)
    }),
  )
})

test('people count from the top left, row by row; a taller neighbour does not begin a row', () => {
  const at = (x: number, y: number) => ({ x, y, width: 0.1, height: 0.2 })
  const faces = [at(0.6, 0.05), at(0.1, 0.1), at(0.3, 0.12), at(0.2, 0.6), at(0.8, 0.55)]
  expect(inReadingOrder(faces).map(({ x }) => x)).toEqual([0.1, 0.3, 0.6, 0.2, 0.8])
})
