import { expect, test } from 'vitest'
import { whyNotBulk } from './why-not-bulk.ts'

const item = { id: 'c1', alone: null, hurts: false, text: 'Well done.' }
const nothing = new Set<string>()

test('what the server leaves to itself is not chosen, read or not', () => {
  const alone = 'It is urgent. Decide this one by itself.'
  expect(whyNotBulk({ ...item, alone }, new Set(['c1']))).toBe(alone)
})

test('what is covered is chosen only by somebody who has read it', () => {
  expect(whyNotBulk({ ...item, hurts: true }, nothing)).toMatch(/Read it by itself first/)
  expect(whyNotBulk({ ...item, hurts: true }, new Set(['c1']))).toBeNull()
})

test('the rest may be chosen', () => {
  expect(whyNotBulk(item, nothing)).toBeNull()
})
