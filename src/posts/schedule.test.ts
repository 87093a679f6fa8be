import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AppError } from '../platform/errors.ts'
import { localTime, scheduledInstant } from './schedule.ts'

const now = new Date('2026-10-20T10:00:00Z')
const at = (local: string, from = now) => scheduledInstant(local, from)!.toISOString()

describe('a time means London’s clock', () => {
  test.each([
    ['in winter', '2026-12-04T15:30', '2026-12-04T15:30:00.000Z'],
    ['in summer', '2027-06-04T15:30', '2027-06-04T14:30:00.000Z'],
    [
      'in the hour that is skipped in March: it moves forward',
      '2027-03-28T01:30',
      '2027-03-28T01:30:00.000Z',
    ],
    ['just before it', '2027-03-28T00:59', '2027-03-28T00:59:00.000Z'],
    ['just after it', '2027-03-28T02:00', '2027-03-28T01:00:00.000Z'],
    [
      'in the hour that comes twice in October: it is the first',
      '2026-10-25T01:30',
      '2026-10-25T00:30:00.000Z',
    ],
    ['just after it', '2026-10-25T02:00', '2026-10-25T02:00:00.000Z'],
  ])('%s', (_when, local, instant) => {
    expect(at(local)).toBe(instant)
  })
})

test('no time is as soon as it is decided', () => {
  expect(scheduledInstant(null, now)).toBeNull()
})

test.each([
  ['the past', '2026-10-20T10:59', 'still to come'],
  ['this very minute', '2026-10-20T11:00', 'still to come'],
  ['more than a year ahead', '2027-12-24T10:00', 'within the next year'],
  ['a day that there is not', '2027-02-29T10:00', 'no such day'],
  ['a 25th hour', '2027-02-01T25:00', 'no such day'],
])('%s is refused by its field', (_what, local, says) => {
  let error: unknown
  try {
    scheduledInstant(local, now)
  } catch (thrown) {
    error = thrown
  }
  expect(error).toMatchObject({
    code: 'invalid-input',
    fields: [{ field: 'scheduledFor', message: expect.stringContaining(says) }],
  })
})

test('whatever is written, it is an instant to come, or refused by its field', () => {
  const written = fc.stringMatching(/^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}$/)
  fc.assert(
    fc.property(fc.oneof(written, fc.string()), text => {
      if (!localTime.safeParse(text).success) return
      try {
        expect(scheduledInstant(text, now)!.getTime()).toBeGreaterThan(now.getTime())
      } catch (error) {
        expect(error).toBeInstanceOf(AppError)
      }
    }),
  )
})
