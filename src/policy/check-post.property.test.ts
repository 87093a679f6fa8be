import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { approvalNeeded } from './approval-needed.ts'
import { checkPost } from './check-post.ts'
import { isStricter, strictest } from './finding.ts'
import { settle } from './settle.ts'
import { dlpt, dlptCompiled } from './testing/dlpt.ts'
import type { ConsentState, PostToCheck } from './post-to-check.ts'
import type { Fact } from './reading.ts'

const signals = dlpt.rules.flatMap(rule => rule.when.map(when => when.signal))
const values = dlpt.rules.flatMap(rule => rule.when.flatMap(when => when.is))
const people = ['a', 'b', 'c', 'd']
const states: ConsentState[] = ['given', 'refused', 'withdrawn', 'unknown', 'protected']

const position = fc.option(fc.integer({ min: 0, max: 300 }))
const anyFact: fc.Arbitrary<Fact> = fc.record({
  signal: fc.oneof(fc.constantFrom(...signals), fc.string()),
  is: fc.oneof(fc.constantFrom(...values, 'full', 'first'), fc.string()),
  score: fc.oneof(fc.double({ min: 0, max: 1 }), fc.double()),
  start: position,
  end: position,
  media: fc.option(fc.nat(3)),
  text: fc.option(fc.string({ unit: 'binary' })),
  people: fc.uniqueArray(fc.constantFrom(...people)),
  why: fc.string(),
})
const facts = fc.array(anyFact, { maxLength: 8 })
const category = fc.oneof(
  fc.constantFrom(...dlpt.categories.map(({ id }) => id), 'none', 'toString'),
  fc.string(),
)
const reading = fc.record({
  place: fc.constantFrom('text' as const, 'alt-text' as const, 'text-in-picture' as const, 'link' as const),
  media: fc.option(fc.nat(3)),
  reading: fc.record({
    text: fc.string(),
    facts,
    categories: fc.array(fc.record({ category, score: fc.double({ min: 0, max: 1, noNaN: true }) })),
  }),
})
const answers = fc.dictionary(fc.constantFrom(...people), fc.constantFrom(...states))
const anyPost = fc
  .record({
    channel: fc.constantFrom(...dlpt.channels.map(({ id }) => id)),
    readings: fc.array(reading, { maxLength: 3 }),
    faces: facts,
    request: facts,
    category: fc.option(category),
    answers,
  })
  .map(({ answers, ...post }) => ({ ...post, answers, consent: consentBy(answers) }))

function consentBy(answers: Record<string, ConsentState>): PostToCheck['consent'] {
  return person => (Object.hasOwn(answers, person) ? (answers[person] ?? 'unknown') : 'unknown')
}

describe('whatever a signal may say', () => {
  test('a post is decided, by its strictest finding, and each finding can be shown', () => {
    fc.assert(
      fc.property(anyPost, post => {
        const { decision, findings } = checkPost(dlptCompiled, post)
        expect(decision).toBe(strictest(findings.map(finding => finding.decision)))
        expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length)
        for (const finding of findings) {
          expect(finding.message).not.toMatch(/\{(text|channel)\}$/)
          expect(finding.clause).not.toBe('')
          expect(finding.place === 'text' || (finding.start === null && finding.end === null)).toBe(true)
        }
      }),
    )
  })

  test('the same post is decided the same way twice', () => {
    fc.assert(
      fc.property(anyPost, post => {
        expect(checkPost(dlptCompiled, post)).toEqual(checkPost(dlptCompiled, post))
      }),
    )
  })

  test('one more fact never makes a decision milder', () => {
    fc.assert(
      fc.property(anyPost, anyFact, (post, fact) => {
        const before = checkPost(dlptCompiled, post).decision
        const after = checkPost(dlptCompiled, { ...post, faces: [...post.faces, fact] }).decision
        expect(isStricter(before, after)).toBe(false)
      }),
    )
  })

  test('one more yes never makes a decision stricter', () => {
    fc.assert(
      fc.property(anyPost, fc.constantFrom(...people), (post, person) => {
        const before = checkPost(dlptCompiled, post).decision
        const consent = consentBy({ ...post.answers, [person]: 'given' })
        expect(isStricter(checkPost(dlptCompiled, { ...post, consent }).decision, before)).toBe(false)
      }),
    )
  })

  test('resolutions never make it stricter, and no dismissal takes away a finding about consent', () => {
    fc.assert(
      fc.property(anyPost, post => {
        const { decision, findings } = checkPost(dlptCompiled, post)
        const settled = settle(
          findings,
          findings.map(({ id }) => ({ finding: id, how: 'dismissed', by: 'mrs-nair', reason: 'No breach.' })),
        )
        expect(isStricter(settled.decision, decision)).toBe(false)
        const consent = findings.filter(({ leaves }) => leaves.includes('fact:consent'))
        expect(settled.remaining).toEqual(expect.arrayContaining(consent))
      }),
    )
  })

  test('what is flagged always has somebody to decide it', () => {
    fc.assert(
      fc.property(anyPost, post => {
        const { findings } = checkPost(dlptCompiled, post)
        const decider = approvalNeeded(dlptCompiled, { channel: post.channel, findings, showsPupils: false })
        expect(findings.length > 0 && decider === 'nobody').toBe(false)
      }),
    )
  })
})
