import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCommentLine } from './comment-line.ts'

test('a comment, with what is left out empty and what is unknown ignored', () => {
  expect(readCommentLine('{"id":7,"text":"Hi","difficulty":"easy"}')).toEqual({
    id: '7',
    platform: '',
    author: '',
    text: 'Hi',
  })
})

test.each([
  ['nonsense', 'not-json', 'line'],
  ['[]', 'not-a-comment', 'line'],
  ['{"id":"","text":"x"}', 'not-a-comment', 'id'],
  ['{"id":"a","text":3}', 'not-a-comment', 'text'],
  ['{"id":"a","text":"x","author":[1]}', 'not-a-comment', 'author'],
])('%s is %s at %s', (line, code, field) => {
  expect(readCommentLine(line)).toMatchObject({ code, field })
})

test('whatever the line: a comment or what is wrong with it, never an exception', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), line => {
      const read = readCommentLine(line)
      expect('code' in read ? read.message : read.text).toBeTypeOf('string')
    }),
  )
})
