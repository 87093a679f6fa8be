import { describe, expect, test } from 'vitest'
import { coverageOf } from './coverage.ts'
import { describeClause, describeCoverage, describeGap, describePack } from './describe-pack.ts'
import { dlpt } from './testing/dlpt.ts'

const clauseLines = (id: string) =>
  dlpt.clauses.filter(clause => clause.id === id).flatMap(clause => describeClause(dlpt, clause))

describe('the pack on one screen', () => {
  const lines = describePack(dlpt)

  test('says whose it is and when it must be reviewed, without a made-up approval day', () => {
    expect(lines[0]).toBe('Social media policy, The Diamond Learning Partnership Trust')
    expect(lines[1]).toContain('Approved November 2025. Review due by 30 September 2027.')
  })

  test('counts each section’s clauses, both 2.4 apart', () => {
    expect(lines).toContain('  2.4   Dojo and Tapestry (13 clauses)')
    expect(lines).toContain('  2.4b  Likes and follows (2 clauses)')
  })

  test('warns of a review that is stated too late', () => {
    const nextReview = { ...dlpt.policy.nextReview, due: '2028-06' }
    const late = describePack({ ...dlpt, policy: { ...dlpt.policy, nextReview } })
    expect(late).toContain('Note: the stated review is more than 24 months after the approval.')
  })
})

describe('a clause', () => {
  test('says where it applies and by whose default', () => {
    const lines = clauseLines('2.1-may-post-alerts')
    expect(lines).toContain('  On Facebook: allows alert.')
    expect(lines).toContain('  On LinkedIn: allows alert, by our default (G02).')
  })

  test('that waits says for what, and names no control', () => {
    expect(clauseLines('1-scope-purposes-and-hours').join('\n')).toContain(
      'Not in force yet: it waits for personal use.',
    )
    expect(clauseLines('1-scope-purposes-and-hours').join('\n')).not.toContain('Control:')
  })
})

test('a gap without a question asks nobody', () => {
  const silent = dlpt.gaps.filter(gap => gap.question === null).map(gap => describeGap(gap).join('\n'))
  expect(silent.length).toBeGreaterThan(0)
  expect(silent.join('\n')).not.toContain('To the policy’s owner')
})

test('coverage says for every clause what it is', () => {
  const shown = { clauses: { '2.3-no-links': { control: 'youtube-link', tests: ['a link is refused'] } } }
  const lines = describeCoverage(coverageOf(dlpt, shown)).map(line => line.trim().replace(/ {2,}/, ' | '))
  expect(lines).toContain('2.3-no-links | in force (1 test)')
  expect(lines).toContain('1-scope-purposes-and-hours | waits for personal use')
  expect(lines).toContain('2-channel-x | no test shows it (control account-registry)')
})
