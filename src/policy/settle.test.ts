import { describe, expect, test } from 'vitest'
import { checkPost } from './check-post.ts'
import { settle, type Resolution } from './settle.ts'
import { dlptCompiled } from './testing/dlpt.ts'
import { factOf, postWith } from './testing/post-with.ts'
import type { Fact } from './reading.ts'

const findingsOf = (facts: Fact[]) =>
  checkPost(dlptCompiled, postWith({ facts, consent: () => 'refused' })).findings
const dismissal = (finding: string): Resolution => ({
  finding,
  how: 'dismissed',
  by: 'mrs-nair',
  reason: 'A visit, not a view.',
})
const clearing = (finding: string, fact: `fact:${string}`): Resolution => ({
  finding,
  how: 'cleared',
  fact,
  by: 'mrs-nair',
})

describe('a dismissal', () => {
  const findings = findingsOf([factOf('politics', 'partisan'), factOf('addressing', 'to-person')])

  test('takes its finding away and leaves the others', () => {
    const settled = settle(findings, [dismissal(findings[0]?.id ?? '')])
    expect(settled).toMatchObject({ decision: 'refuse', remaining: [{ id: findings[1]?.id }], ignored: [] })
    expect(
      settle(
        findings,
        findings.map(({ id }) => dismissal(id)),
      ).decision,
    ).toBe('publish')
  })

  test('needs a name and a reason', () => {
    const [first] = findings
    for (const empty of [{ by: ' ' }, { reason: '' }]) {
      const resolution = { ...dismissal(first?.id ?? ''), ...empty } as Resolution
      expect(settle(findings, [resolution])).toMatchObject({ remaining: findings, ignored: [resolution] })
    }
  })

  test('of another finding changes nothing', () => {
    expect(settle(findings, [dismissal('f123')])).toMatchObject({
      decision: 'refuse',
      ignored: [{ finding: 'f123' }],
    })
  })
})

describe('a finding about consent', () => {
  const facts = [
    factOf('name', 'full', { people: ['p1'] }),
    factOf('stranger', 'private-person', { text: 'Old Mr Fenn' }),
  ]

  test('is never dismissed, even where a caller forged the way out', () => {
    const findings = findingsOf(facts).map(finding => ({
      ...finding,
      leaves: [...finding.leaves, 'dismissal'],
    }))
    const settled = settle(
      findings,
      findings.map(({ id }) => dismissal(id)),
    )
    expect(settled.remaining).toHaveLength(2)
    expect(settled.ignored).toHaveLength(2)
  })

  test('is not cleared by somebody saying that there is a yes: the register is asked again', () => {
    const findings = findingsOf(facts)
    expect(
      settle(
        findings,
        findings.map(({ id }) => clearing(id, 'fact:consent')),
      ).decision,
    ).toBe('refuse')
  })

  test('is cleared by the fact that it is somebody else', () => {
    const [finding] = findingsOf(facts.slice(0, 1))
    expect(
      settle(finding ? [finding] : [], [clearing(finding?.id ?? '', 'fact:not-this-person')]),
    ).toMatchObject({
      decision: 'publish',
      remaining: [],
    })
  })
})

test('a business is cleared by being directly related, a political statement is not', () => {
  const findings = findingsOf([factOf('business', 'advert'), factOf('politics', 'partisan')])
  const resolutions = findings.map(({ id }) => clearing(id, 'fact:related-business'))
  expect(settle(findings, resolutions).remaining).toMatchObject([{ rule: 'political-statement' }])
})
