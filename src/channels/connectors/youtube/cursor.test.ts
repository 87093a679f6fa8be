import {
  array,
  assert,
  boolean,
  constantFrom,
  integer,
  json,
  oneof,
  option,
  property,
  record,
  string,
  tuple,
} from 'fast-check'
import { expect, test } from 'vitest'
import { readCursor, startCursor, writeCursor } from './cursor.ts'

const known = record({
  mark: string(),
  visible: boolean(),
  writtenAt: integer({ min: 0, max: 4e9 }),
  videoId: option(string()),
  answers: integer({ min: 0 }),
})
const id = oneof(string(), constantFrom('__proto__', 'constructor', '1'))
const seen = array(tuple(id, known)).map(rows => new Map(rows))
const walk = record({
  list: constantFrom(0, 1, 2),
  pageToken: option(string()),
  pages: integer({ min: 0, max: 100 }),
  met: seen,
})

test('what was written is read again, whatever the ids are', () => {
  assert(
    property(record({ known: seen, first: boolean(), walk: option(walk) }), cursor => {
      expect(readCursor(writeCursor(cursor))).toEqual(cursor)
    }),
  )
})

test('whatever else comes is read as some cursor, from the start if need be', () => {
  expect(readCursor(null)).toEqual(startCursor)
  assert(
    property(oneof(string(), json()), text => {
      const { known, walk } = readCursor(text)
      expect(known).toBeInstanceOf(Map)
      expect(walk === null || walk.met instanceof Map).toBe(true)
    }),
  )
})

test.each([
  ['{"first":true,"known":[["a","m",true,9e99,null,0]]}', 0],
  ['{"first":true,"known":[["a","m",true,1,null,0],["b"],7]}', 1],
  ['{"first":true,"known":{"a":1}}', 0],
  ['{"first":false,"known":[],"walk":{"list":9,"pages":1,"met":[]}}', 0],
])('%s keeps what can be read', (text, count) => {
  const cursor = readCursor(text)
  expect(cursor.known.size).toBe(count)
  expect(cursor.walk).toBeNull()
})
