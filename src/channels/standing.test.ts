import { expect, test } from 'vitest'
import type { Term } from './standing.ts'
import { standingOf } from './standing.ts'

const term = (more: Partial<Term> = {}): Term => ({
  from: '2026-09-01',
  until: '2027-08-31',
  revokedAt: null,
  leftOn: null,
  ...more,
})

test.each([
  ['the day before', '2026-08-31', 'coming'],
  ['its first day', '2026-09-01', 'current'],
  ['its last day', '2027-08-31', 'current'],
  ['the day after', '2027-09-01', 'over'],
] as const)('on %s it is %s', (_day, today, standing) => {
  expect(standingOf(term(), today)).toBe(standing)
})

test('a revoked one is revoked on every day', () => {
  const revoked = term({ revokedAt: new Date('2026-10-01T08:00:00Z') })
  expect(['2026-08-31', '2026-11-01', '2028-01-01'].map(today => standingOf(revoked, today))).toEqual([
    'revoked',
    'revoked',
    'revoked',
  ])
})

test('whoever leaves holds it on their last day and no longer', () => {
  const leaver = term({ leftOn: '2026-12-18' })
  expect(standingOf(leaver, '2026-12-18')).toBe('current')
  expect(standingOf(leaver, '2026-12-19')).toBe('over')
})

test('whoever left before it began never holds it', () => {
  expect(standingOf(term({ leftOn: '2026-07-20' }), '2026-08-01')).toBe('over')
})

test('leaving after its end does not make it longer', () => {
  expect(standingOf(term({ leftOn: '2028-07-20' }), '2027-09-01')).toBe('over')
})
