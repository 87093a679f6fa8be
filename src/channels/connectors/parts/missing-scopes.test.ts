import { expect, test } from 'vitest'
import { missingScopes } from './missing-scopes.ts'

test('each missing scope is named with what it is for, one that nobody described by itself', () => {
  const { kind, sentence } = missingScopes('X', ['media.write', 'new.one'], { 'media.write': 'add pictures' })
  expect(kind).toBe('permission')
  expect(sentence).toBe(
    'X did not give us everything. Missing: media.write (to add pictures), new.one. Connect again and allow all of it.',
  )
})
