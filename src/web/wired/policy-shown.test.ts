import { expect, test } from 'vitest'
import { gapsOf, openSection, rowsOf, sectionsOf } from './policy-shown.ts'

const clause = (id: string, gaps: string[] = [], state: 'in force' | 'waits' = 'in force') => ({
  id,
  section: '2.1',
  says: 'Names and photos need a yes.',
  binds: 'staff',
  kind: 'ban',
  force: 'will not',
  enforcement: 'block',
  state,
  control: null,
  waitsFor: state === 'waits' ? 'a connector' : null,
  gaps,
})
const policy = {
  version: { id: 'v', label: 'First', hash: 'h', adoptedBy: null, adoptedAt: null },
  id: 'dlpt',
  title: 'Social media policy',
  trust: 'Fenland',
  owner: 'Ms Larkin',
  approved: { date: '2025-11', precision: 'month' as const, says: 'November 2025' },
  review: {
    due: '2027-09-30',
    says: 'September 2027',
    overdue: false,
    warning: null,
    reminderToday: null,
    remindersDaysBefore: [],
  },
  inForce: 1,
  sections: [
    { id: '1', number: '1', title: 'Who', clauses: [clause('1-aim')] },
    { id: '2.1', number: '2.1', title: 'Facebook', clauses: [clause('2.1-names', ['G07'], 'waits')] },
  ],
  ourDefaults: [],
  questions: [
    {
      id: 'G07',
      severity: 'high' as const,
      title: 'A name alone?',
      about: null,
      default: 'Both need a yes.',
      question: 'Does a name alone need a yes?',
    },
  ],
}

test('the contents say where a question is open', () => {
  expect(sectionsOf(policy).map(({ section, openQuestion }) => [section, openQuestion])).toEqual([
    ['1', false],
    ['2.1', true],
  ])
})

test('an address without a section, or with a wrong one, opens the first', () => {
  expect(openSection(policy, null)?.id).toBe('1')
  expect(openSection(policy, '9')?.id).toBe('1')
  expect(openSection(policy, '2.1')?.id).toBe('2.1')
})

test('a clause that waits says for what, and its question is asked in its own section only', () => {
  expect(rowsOf(policy.sections[1]!)[0]).toMatchObject({ state: 'not-in-force', waitsFor: 'a connector' })
  expect(gapsOf(policy, policy.sections[1]!)).toMatchObject([{ number: 'G07', clause: { id: '2.1-names' } }])
  expect(gapsOf(policy, policy.sections[0]!)).toEqual([])
})
