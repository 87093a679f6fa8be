import { describe, expect, test } from 'vitest'
import { doesCount } from '../counted-yes.ts'
import { nextReminder } from './link-days.ts'
import { hasOwnVoice, runsUntil, yearOf } from './runs-until.ts'

describe('a yes runs', () => {
  test.each([
    ['none', 'Year 4', null],
    ['each-year', 'Year 4', '2027-11-30'],
    ['key-stage', 'Year 4', '2029-08-31'],
    ['key-stage', 'Year 6', '2027-08-31'],
    ['key-stage', 'Reception', '2029-08-31'],
    ['key-stage', 'Willow', '2027-11-30'],
    ['key-stage', null, '2027-11-30'],
  ] as const)('by %s, in %s, until %s', (renewal, group, until) => {
    expect(runsUntil(renewal, '2026-11-30', group)).toBe(until)
  })
  test('to the same summer when it is given after the new year, and to 28 February from a leap day', () => {
    expect(runsUntil('key-stage', '2027-03-01', 'Year 6')).toBe('2027-08-31')
    expect(runsUntil('each-year', '2028-02-29', null)).toBe('2029-02-28')
  })
})

test('a class says its year only where it does', () => {
  expect(['Year 4 Willow', 'yr 10', 'Reception', 'Willow', 'Years ago'].map(yearOf)).toEqual([
    4,
    10,
    0,
    null,
    null,
  ])
})

test('a voice of one’s own begins in the year of the pack’s birthday, or with the school’s oldest', () => {
  expect(hasOwnVoice(13, 'Year 7', 18)).toBe(false)
  expect(hasOwnVoice(13, 'Year 8', 18)).toBe(true)
  expect(hasOwnVoice(13, 'Willow', 11)).toBe(false)
  expect(hasOwnVoice(13, 'Willow', 18)).toBe(true)
})

test('reminders come at eight on the days before, the next one first, and then no more', () => {
  const next = (now: string) => nextReminder('2026-12-11', [7, 3, 0], new Date(now))?.toISOString() ?? null
  expect(next('2026-11-30T10:00:00Z')).toBe('2026-12-04T08:00:00.000Z')
  expect(next('2026-12-04T08:00:00Z')).toBe('2026-12-08T08:00:00.000Z')
  expect(next('2026-12-11T09:00:00Z')).toBeNull()
})

describe('a yes counts', () => {
  const said = {
    answer: 'given',
    relation: 'guardian',
    source: 'link',
    giverId: 'g',
    ofPupil: true,
    responsibility: 'held',
    guardianEnded: false,
  } as const
  test('by link only from a guardian of whom it was checked, while they look after the pupil', () => {
    expect(doesCount(said)).toBe(true)
    for (const more of [
      { responsibility: 'unchecked' },
      { responsibility: 'not-held' },
      { responsibility: null },
      { guardianEnded: true },
    ] as const) {
      expect(doesCount({ ...said, ...more })).toBe(false)
      expect(doesCount({ ...said, ...more, answer: 'refused' })).toBe(true)
    }
  })
  test('from the office unless it is known that they hold none, and from a pupil’s link never alone', () => {
    const written = { ...said, source: 'staff-entry' } as const
    expect(doesCount({ ...written, responsibility: 'unchecked' })).toBe(true)
    expect(doesCount({ ...written, responsibility: null })).toBe(true)
    expect(doesCount({ ...written, responsibility: 'not-held' })).toBe(false)
    expect(doesCount({ ...said, relation: 'self' })).toBe(false)
    expect(doesCount({ ...said, relation: 'self', ofPupil: false })).toBe(true)
  })
})
