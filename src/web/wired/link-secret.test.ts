import { expect, test } from 'vitest'
import { secretOf } from './link-secret.ts'

test('a secret is what stands behind the hash', () => {
  expect(secretOf('#x6Xnje7NEezWgzni-UfccQ')).toBe('x6Xnje7NEezWgzni-UfccQ')
})

test.each(['', '#', '#main content', '#<b>', '#a/b'])('%j holds none', hash => {
  expect(secretOf(hash)).toBe('')
})
