import { array, assert, constantFrom, date, property, record, string, stringMatching } from 'fast-check'
import { expect, test } from 'vitest'
import { readCursor, writeCursor } from './cursor.ts'

const now = new Date('2026-11-24T09:00:00Z')
const time = date({ min: new Date('2026-01-01'), max: now, noInvalidDate: true })

test('a cursor is read as it was written, with the newest hundred', () => {
  const one = record({
    id: stringMatching(/^[1-9]\d{0,18}$/),
    writtenAt: time,
    kind: constantFrom('comment' as const, 'mention' as const),
    postRemoteId: constantFrom(null, '1'),
  })
  const cursor = record({ from: time, lookedAt: time, seen: array(one, { maxLength: 130 }) })
  assert(
    property(cursor, given => {
      const read = readCursor(writeCursor(given), now)
      expect(read).toEqual({ ...given, seen: given.seen.slice(-100) })
    }),
  )
})

test('any other text begins anew, six days back, or leaves out what it cannot read', () => {
  assert(
    property(string(), text => {
      const { from, seen } = readCursor(text, now)
      expect([from, seen]).toEqual([new Date('2026-11-18T09:00:00Z'), []])
    }),
  )
  const seen = [
    null,
    7,
    ['x', now, 'comment', null],
    ['1', 'never', 'comment', null],
    ['1', now, 'review', null],
  ]
  const good = ['2', now.toISOString(), 'mention', null]
  expect(readCursor(JSON.stringify({ from: now, seen: [...seen, good] }), now)).toEqual({
    from: now,
    lookedAt: now,
    seen: [{ id: '2', writtenAt: now, kind: 'mention', postRemoteId: null }],
  })
})
