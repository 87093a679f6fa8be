import { expect, test } from 'vitest'
import { deskKeyOf } from './single-keys.ts'

const plain = { ctrlKey: false, metaKey: false, altKey: false }

test('a key of the desk counts in either case', () => {
  expect(deskKeyOf({ ...plain, key: 'R' })).toBe('r')
  expect(deskKeyOf({ ...plain, key: '?' })).toBe('?')
  expect(deskKeyOf({ ...plain, key: '6' })).toBe('6')
})

test('with Ctrl, Alt or Command it is the browser’s; other keys are nobody’s', () => {
  expect(deskKeyOf({ ...plain, key: 'r', ctrlKey: true })).toBeNull()
  expect(deskKeyOf({ ...plain, key: 'r', metaKey: true })).toBeNull()
  expect(deskKeyOf({ ...plain, key: 'r', altKey: true })).toBeNull()
  expect(deskKeyOf({ ...plain, key: '7' })).toBeNull()
  expect(deskKeyOf({ ...plain, key: 'Enter' })).toBeNull()
})
