import { expect, test } from 'vitest'
import { describeClause, describePack } from './describe-pack.ts'
import { dlpt } from './testing/dlpt.ts'

test('the pack on one screen shows what happens to comments', () => {
  const lines = describePack(dlpt)
  const from = lines.findIndex(line => line.startsWith('Comments (a person confirms every removal'))
  expect(from).toBeGreaterThan(0)
  const until = lines.indexOf('', from)
  expect(lines.slice(from + 1, until)).toHaveLength(
    dlpt.moderation.rules.length + dlpt.moderation.routes.length + 7,
  )
  expect(lines[until - 9]).toBe('  safeguarding   route              3-report-safeguarding-issues')
})

test('and when somebody is blocked', () => {
  expect(describePack(dlpt).slice(-3)).toEqual([
    'Blocks (the headteacher decides; looked at again after 12 months)',
    '  3 strikes in 90 days propose one. A removal counts for abuse and not-age-appropriate.',
    '  At once, without a count: a threat, grooming and sexual contact.',
  ])
})

test('a clause shows the rules for comments that rest on it', () => {
  const of = (id: string) =>
    describeClause(
      dlpt,
      dlpt.clauses.find(clause => clause.id === id)!,
    )
  expect(of('2.5-delete-abusive')).toContain(
    '  On comments: rule inflammatory, review or removal, by our default (G13).',
  )
  expect(of('2.5-follow-complaints-policy')).toContain(
    '  On comments: route complaint, by our default (G13).',
  )
  expect(of('2.5-follow-complaints-policy')).toContain(
    '  On answers: one to a concern says where to complain, by our default (G18).',
  )
  expect(of('2.5-address-politely')).toContain(
    '  On answers: they name nobody and tell of no child, by our default (G12).',
  )
  expect(of('2.1-may-post-alerts').join('\n')).not.toContain('On comments')
})
