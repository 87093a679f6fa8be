import { expect, test } from 'vitest'
import { readPostLine } from './post-line.ts'

test('a post is read, what is not its own is ignored', () => {
  expect(readPostLine('{"id":7,"channel":"x","text":"Hi","expect":{"decision":"hold"}}')).toEqual({
    id: '7',
    school: null,
    channel: 'x',
    text: 'Hi',
    media: [],
    request: undefined,
  })
})

test.each([
  ['{', 'not-json', 'line'],
  ['[]', 'not-a-post', 'line'],
  ['null', 'not-a-post', 'line'],
  ['{"id":"a","channel":"x"}', 'not-a-post', 'text'],
  ['{"id":"a","channel":"x","text":5}', 'not-a-post', 'text'],
  ['{"id":"a","channel":"x","text":"","media":[{"people":"a1"}]}', 'not-a-post', 'media[0].people'],
])('%s', (line, code, field) => {
  expect(readPostLine(line)).toMatchObject({ code, field })
})
