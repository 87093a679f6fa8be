import { expect, test } from 'vitest'
import { rounded } from './rounded.ts'

test.each([
  // What lies exactly between goes to the even digit, as in Python.
  [0.0625, 3, 0.062],
  [0.1875, 3, 0.188],
  [0.5, 0, 0],
  [1.5, 0, 2],
  // What only looks so in print does not: these are a hair above or below.
  [0.0005, 3, 0.001],
  [0.0015, 3, 0.002],
  [2.675, 2, 2.67],
  [1.005, 2, 1],
  [2 / 3, 4, 0.6667],
  [1, 4, 1],
  [0, 4, 0],
])('%d to %d digits is %d', (value, digits, right) => {
  expect(rounded(value, digits)).toBe(right)
})
