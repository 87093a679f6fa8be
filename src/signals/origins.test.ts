import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Origins } from './origins.ts'

test('units stand for themselves first, then for what was put', () => {
  const origins = new Origins(2)
  origins.push(2, 4)
  const { starts, ends } = origins.all()
  expect([...starts]).toEqual([0, 1, 2])
  expect([...ends]).toEqual([1, 2, 4])
})

test('any number of units is kept, in order', () => {
  fc.assert(
    fc.property(fc.nat({ max: 400 }), fc.nat({ max: 2_000 }), (same, more) => {
      const origins = new Origins(same)
      for (let i = 0; i < more; i++) origins.push(7 * i, 7 * i + 3)
      const { starts, ends } = origins.all()
      expect(starts.length).toBe(same + more)
      expect(ends.length).toBe(same + more)
      if (same > 0) expect(ends[same - 1]).toBe(same)
      if (more > 0) expect([starts.at(-1), ends.at(-1)]).toEqual([7 * (more - 1), 7 * (more - 1) + 3])
    }),
  )
})
