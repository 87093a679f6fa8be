import { expect, test } from 'vitest'
import { clockOf, factsOf, rowOf, standingOf } from './case-shown.ts'

const now = '2026-11-30T10:00:00.000Z'
const listed = {
  id: 'c1',
  school: null,
  source: 'report' as const,
  openedAt: '2026-11-30T09:50:00.000Z',
  dueAt: '2026-11-30T10:05:00.000Z',
  step: 0,
  acknowledged: null,
  closed: null,
}

test('a case that waits says whom it reached and how long the next in line is not told', () => {
  expect(rowOf(listed, now)).toEqual({
    id: 'c1',
    title: 'Reported by staff, today at 09:50',
    more: 'The safeguarding team was told. Nobody has said yet that they have it.',
    clock: { words: '5 min until the next in line is told', mood: 'late' },
  })
  expect(standingOf({ ...listed, step: 2 }, now)).toContain('The headteacher was told')
  expect(clockOf({ ...listed, dueAt: null }, now).words).toBe('everybody in line was told')
})

test('a case that somebody has, or closed, has no clock left', () => {
  const acknowledged = { at: now, by: 'Mrs Whitlock' }
  expect(standingOf({ ...listed, acknowledged }, now)).toBe('Mrs Whitlock has it since today at 10:00.')
  const closed = { at: now, by: 'Mrs Whitlock', outcome: 'referred' as const }
  expect(standingOf({ ...listed, closed }, now)).toBe(
    'Referred to social care or the police. Mrs Whitlock closed it today at 10:00.',
  )
  expect(clockOf({ ...listed, closed, dueAt: null }, now)).toEqual({ words: 'closed', mood: 'calm' })
})

test('what nobody said has no line of its own', () => {
  const read = {
    ...listed,
    what: 'A stranger at the gate.',
    where: null,
    seenAt: now,
    link: null,
    suspectedImage: false,
    reportedBy: 'Mr Okafor',
    subjects: [],
    people: [],
    notes: [],
    reference: null,
    followUp: null,
    reason: null,
  }
  expect(factsOf(read, now).map(({ name }) => name)).toEqual(['What', 'When', 'Who told us'])
})
