import fc from 'fast-check'
import { expect, test } from 'vitest'
import { passesFor, stripsOf } from './passes.ts'

const side = fc.integer({ min: 1, max: 9000 })
const size = fc.record({ width: side, height: side })

test('strips cover every row, overlap by what a face needs, and are never too much at once', () => {
  fc.assert(
    fc.property(size, shown => {
      const strips = stripsOf(shown)
      expect(strips[0]!.top).toBe(0)
      expect(strips.at(-1)!.top + strips.at(-1)!.height).toBe(shown.height)
      for (const [at, { top, height }] of strips.entries()) {
        expect(height).toBeGreaterThan(0)
        if (at > 0) expect(strips[at - 1]!.top + strips[at - 1]!.height - top).toBe(128)
        expect(shown.width * height).toBeLessThanOrEqual(Math.max(1.2e6, shown.width * 256) + shown.width)
      }
    }),
  )
})

test('passes come closer and closer, and show no more than is bounded', () => {
  fc.assert(
    fc.property(size, picture => {
      const { always, crowd } = passesFor(picture)
      const scales = [...always, crowd].map(({ scale }) => scale)
      expect(Math.min(...scales)).toBeGreaterThan(0)
      expect(picture.width * picture.height * crowd.scale ** 2).toBeLessThanOrEqual(3.6e6)
    }),
  )
  const { always, crowd } = passesFor({ width: 1920, height: 1080 })
  expect([...always, crowd].map(({ scale }) => Math.round(scale * 100) / 100)).toEqual([0.27, 0.7, 1.3])
})
