import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { severity } from './comment-finding.ts'
import { changed, head, moderated, saw } from './testing/comment-with.ts'

describe('a finding', () => {
  test('says what was seen, where, and which words weighed', () => {
    const { findings } = moderated([
      head('racist', 0.6, { start: 6, end: 10, text: 'newt' }),
      saw('personal-information', 'phone'),
    ])
    expect(findings).toMatchObject([
      {
        label: 'personal-info',
        ground: 'phone',
        clause: '2.5-delete-personal-info',
        message: '“Newt” is somebody’s own number.',
      },
      {
        label: 'racist',
        ground: 'racist',
        start: 6,
        message: 'This may be racist. The word “newt” weighed most.',
      },
    ])
  })

  test('stands once for the same words under one label, the severest', () => {
    const { findings } = moderated([
      saw('personal-information', 'phone'),
      head('personal-info', 0.9, { start: 0, end: 10 }),
      head('personal-info', 0.6, { start: 2, end: 6 }),
    ])
    expect(findings).toMatchObject([{ action: 'remove', ground: 'phone' }])
    expect(findings).toHaveLength(1)
  })

  test('stands twice for two places', () => {
    const numbers = [0, 6].map(start => saw('personal-information', 'phone', { start, end: start + 4 }))
    expect(moderated(numbers).findings.map(({ start }) => start)).toEqual([0, 6])
    expect(moderated(numbers).labels).toHaveLength(1)
  })

  test('a label carries the place that speaks most for it', () => {
    const facts = [head('sexist', 0.6, { start: 0, end: 4 }), head('sexist', 0.95, { start: 6, end: 10 })]
    expect(moderated(facts).labels).toEqual([{ label: 'sexist', score: 0.95, start: 6, end: 10 }])
  })
})

test('a rule whose control does not exist is no rule to judge by', () => {
  expect(() => changed(({ moderation }) => (moderation.rules[0]!.control = 'coment-abuse'))).toThrow(
    'coment-abuse',
  )
})

const heads = 'abusive racist spam personal-info commercial complaint safeguarding threat swearing'.split(' ')
const facts = fc.array(
  fc.record({
    is: fc.constantFrom(...heads),
    score: fc.oneof(fc.double({ min: 0, max: 1 }), fc.constant(Number.NaN)),
    at: fc.option(fc.nat(20), { nil: null }),
  }),
  { maxLength: 12 },
)

test('whatever is found: the action is the severest finding’s, and the words of a concern alone remove nothing', () => {
  fc.assert(
    fc.property(facts, found => {
      const result = moderated(
        found.map(({ is, score, at }) =>
          head(is, score, { start: at, end: at === null ? null : at + 3, text: 'new' }),
        ),
      )
      const most = Math.max(0, ...result.findings.map(({ action }) => severity(action)))
      expect(severity(result.action)).toBe(most)
      expect(new Set(result.labels.map(({ label }) => label)).size).toBe(result.labels.length)
      if (result.route === 'safeguarding') expect(result.action).not.toBe('keep')
      const sure = (name: string) => found.some(({ is, score }) => is === name && score >= 0.5)
      if (sure('complaint') && !found.some(({ is, score }) => is !== 'complaint' && score >= 0.95)) {
        expect(result.action).not.toBe('remove')
      }
      if (!found.some(({ score }) => score >= 0.5)) expect(result.findings).toEqual([])
    }),
  )
})

test('more certainty never makes a proposal gentler', () => {
  const of = (is: string, score: number) => severity(moderated([head(is, score)]).action)
  const sure = fc.double({ min: 0, max: 1, noNaN: true })
  const gentler = fc.property(fc.constantFrom(...heads), sure, sure, (is, a, b) => {
    return of(is, Math.max(a, b)) >= of(is, Math.min(a, b))
  })
  expect(fc.check(gentler).failed).toBe(false)
})
