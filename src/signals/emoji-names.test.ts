import { expect, test } from 'vitest'
import { emojiName } from './emoji-names.ts'

test('an emoji is said in words, with its skin tone', () => {
  expect(emojiName('🐒')).toBe('monkey')
  expect(emojiName('👨🏿')).toBe('man dark skin')
  expect(emojiName('👩🏻')).toBe('woman light skin')
})

test('an emoji joined of several is said whole, or by its first where Unicode has no name for it', () => {
  expect(emojiName('🏳️‍🌈')).toBe('rainbow flag')
  expect(emojiName('🐒‍🐒')).toBe('monkey')
})

test('what is no emoji has no name', () => {
  expect(emojiName('a')).toBeNull()
  expect(emojiName('')).toBeNull()
})
