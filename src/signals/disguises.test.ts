import { expect, test } from 'vitest'
import { disguised, unmasks } from './disguises.ts'

test.each([
  ['h3ll0', 'hello'],
  ['sh1t', 'shit'],
  ['b4ll00n', 'balloon'],
  ['foooool', 'fool'],
  ['soooo', 'so'],
  ['s1ug', 'slug'],
])('%s may be %s', (written, word) => {
  expect(disguised(written)).toContain(word)
})

test('an ordinary word has no other reading', () => {
  expect(disguised('balloon')).toEqual([])
})

test('stars stand for one letter each', () => {
  expect(unmasks('f**l', 'fool')).toBe(true)
  expect(unmasks('f**l', 'fouls')).toBe(false)
  expect(unmasks('*ool', 'fool')).toBe(false)
  expect(unmasks('f**l', 'feed')).toBe(false)
})
