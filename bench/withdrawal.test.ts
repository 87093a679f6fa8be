import { expect, test } from 'vitest'
import { measureWithdrawal } from './withdrawal.ts'

test('the list of a withdrawal is complete, what was scheduled is stopped, and the networks are clean in the end', async () => {
  const figures = await measureWithdrawal(2_000, 400)
  expect(figures).toMatchObject({
    expected: expect.any(Number),
    missing: 0,
    surplus: 0,
    isListed: true,
    scheduledLeft: 0,
    standingOnStandIns: { facebook: 0, instagram: 0, x: 0, youtube: 0, linkedin: 0 },
    open: 0,
    receipt: { isInterim: false, open: [] },
  })
  expect(figures['expected']).toBeGreaterThan(100)
}, 180_000)
