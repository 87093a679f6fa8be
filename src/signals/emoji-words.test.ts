import { expect, test } from 'vitest'
import { wordsOfEmoji } from './emoji-words.ts'
import { openPage } from './page.ts'

test.each([
  ['you 🐒', 'monkey'],
  ['🏳️‍🌈 people', 'gay'],
  ['those 👨🏿', 'black'],
  ['a 🖕🏽 for you', 'middle-finger'],
])('%s has the reading %s', (text, word) => {
  expect(openPage(text).words.flatMap(found => found.also)).toContain(word)
})

test('a cake is a cake', () => {
  expect(wordsOfEmoji('🎂')).toEqual([])
})
