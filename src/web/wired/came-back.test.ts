import { expect, test } from 'vitest'
import { cameBackWith } from './came-back.ts'

test.each([
  ['#state=abc&code=4%2Fxyz', { state: 'abc', code: '4/xyz' }],
  ['#state=abc', { state: 'abc', code: null }],
  ['', null],
  ['#code=4', null],
])('%j', (hash, found) => {
  expect(cameBackWith(hash)).toEqual(found)
})
