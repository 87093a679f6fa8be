import { expect, test } from 'vitest'
import { fieldsOf, readJson } from './json-fields.ts'

test.each(['', '<html>', '{"a":', 'undefined'])('%j is not JSON, and no crash', text => {
  expect(readJson(text)).toBeNull()
})

test.each([null, undefined, 'text', 3, true])('%j has no fields', value => {
  expect(fieldsOf(value)).toEqual({})
})

test('an object has its own', () => {
  expect(fieldsOf(readJson('{"a":{"b":1}}'))['a']).toEqual({ b: 1 })
})
