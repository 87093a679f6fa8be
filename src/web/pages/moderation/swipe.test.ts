import fc from 'fast-check'
import { expect, test } from 'vitest'
import { farEnough, leadsTo } from './swipe.ts'

test('a finger that goes sideways, and far enough, swipes', () => {
  expect(leadsTo({ x: -120, y: 10 })).toBe('left')
  expect(leadsTo({ x: farEnough, y: -8 })).toBe('right')
})

test('scrolling, a tap and a slip do nothing', () => {
  const far = fc.integer({ min: -500, max: 500 })
  const slips = fc
    .tuple(far, far)
    .filter(([x, y]) => Math.abs(x) < farEnough || Math.abs(y) > Math.abs(x) / 2)
  const swiped = fc.sample(slips, 1000).filter(([x, y]) => leadsTo({ x, y }) !== null)
  expect(swiped).toEqual([])
})
