import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageMark, readPageMark, writePageMark } from './page-mark.ts'

const end = fc.record({
  at: fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }),
  id: fc.uuid(),
})

test('a mark is read as it was written', () => {
  fc.assert(
    fc.property(end, one => {
      expect(readPageMark(pageMark.parse(writePageMark(one)))).toEqual(one)
    }),
  )
})

test.each(['', '/', '2026-09-01T10:00:00.000Z', 'yesterday/0', '2026-09-01T10:00:00.000Z/x', "x/'; drop"])(
  '%j is none',
  mark => expect(pageMark.safeParse(mark).success).toBe(false),
)

test('whatever is sent for one is taken as it would be written, or refused', () => {
  const taken = (mark: string) => {
    const { at, id } = readPageMark(mark)
    expect([Number.isNaN(at.getTime()), mark.endsWith(id)]).toEqual([false, true])
  }
  fc.assert(
    fc.property(fc.oneof(fc.string(), end.map(writePageMark)), mark => {
      if (pageMark.safeParse(mark).success) taken(mark)
    }),
  )
  expect(pageMark.safeParse('').success).toBe(false)
})
