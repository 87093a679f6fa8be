import { expect, test } from 'vitest'
import { stepNow, stepsOf } from './set-up-order.ts'

test('one goes on where one stopped', () => {
  expect(stepNow(new Set(), new Set())).toBe('trust')
  expect(stepNow(new Set(['trust', 'second-step', 'policy']), new Set())).toBe('schools')
})

test('a step that was put off does not come back, and is not done either', () => {
  const done = new Set(['trust', 'second-step', 'schools'] as const)
  expect(stepNow(done, new Set(['policy']))).toBe('register')
  expect(stepsOf(done).find(({ id }) => id === 'policy')?.done).toBe(false)
})

test('the last step is who decides', () => {
  const all = new Set(stepsOf(new Set()).map(({ id }) => id))
  expect(stepNow(all, new Set())).toBe('people')
})
