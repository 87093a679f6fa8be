import { expect, test } from 'vitest'
import { readCursor, writeCursor } from './comment-cursor.ts'

const urn = 'urn:li:comment:(urn:li:activity:1,2)'
const looked = {
  round: 3,
  posts: { 'urn:li:share:7': { round: 2, at: 5, seen: { [urn]: [1, 2] as const } } },
}

test('is read as it was written', () => {
  expect(readCursor(writeCursor(looked))).toEqual(looked)
})

test.each([null, '', 'nonsense', '[]', '{}', '{"round":"3"}'])('%j means to begin anew', cursor => {
  expect(readCursor(cursor)).toEqual({ round: 1, posts: {} })
})

test.each([{ round: 2 }, { at: 5 }, null, 7, []])('a post of which it says %j was never looked at', post => {
  expect(readCursor(JSON.stringify({ round: 3, posts: { p: post } }))).toEqual({ round: 3, posts: {} })
})

test('a comment without its times was never seen', () => {
  const seen = { a: [1], b: null, c: ['1', 2], [urn]: [1, 2] }
  const read = readCursor(JSON.stringify({ round: 3, posts: { p: { round: 2, at: 5, seen } } }))
  expect(read.posts['p']?.seen).toEqual({ [urn]: [1, 2] })
})
