import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer } from './state.ts'
import { deriveState } from './state.ts'

const mother = '00000000-0000-4000-8000-000000000001'
const father = '00000000-0000-4000-8000-000000000002'
const TODAY = '2026-11-23'
let seq = 0

/** A mother's yes of 1 September for a photo on Facebook, but for what is said otherwise. */
function answer(but: Partial<Answer> = {}): Answer {
  return {
    channel: 'facebook',
    element: 'photo',
    answer: 'given',
    giverId: mother,
    relation: 'guardian',
    from: '2026-09-01',
    until: null,
    recordedAt: new Date('2026-09-01T09:00:00Z'),
    seq: ++seq,
    ...but,
  }
}
const record = (but: Partial<Answer> = {}) => answer({ relation: 'school-record', giverId: null, ...but })
const stateOf = (...answers: Answer[]) => deriveState(answers, false, 'facebook', 'photo', TODAY)

describe('an answer', () => {
  test('that nobody gave is unknown', () => expect(stateOf()).toBe('unknown'))
  test('of yes is given', () => expect(stateOf(answer())).toBe('given'))
  test('counts for its channel and its element only', () => {
    expect(stateOf(answer({ channel: 'dojo' }), answer({ element: 'name' }))).toBe('unknown')
  })
  test('holds from its first day', () => {
    expect(stateOf(answer({ from: '2026-11-24' }))).toBe('unknown')
    expect(stateOf(answer({ from: TODAY }))).toBe('given')
  })
  test('of yes runs out after its last day, and no earlier no comes back to life', () => {
    expect(stateOf(answer({ until: TODAY }))).toBe('given')
    expect(stateOf(answer({ until: '2026-11-22' }))).toBe('unknown')
    expect(stateOf(answer({ answer: 'refused' }), answer({ until: '2026-11-22' }))).toBe('unknown')
  })
  test('of no never runs out', () => {
    expect(stateOf(answer({ answer: 'refused', until: '2026-11-01' }))).toBe('refused')
  })
})

describe('of several givers', () => {
  test('either parent’s no wins, the earlier and the later', () => {
    const no = { answer: 'refused', giverId: father } as const
    expect(stateOf(answer(), answer(no))).toBe('refused')
    expect(stateOf(answer(no), answer({ from: '2026-10-01' }))).toBe('refused')
  })
  test('the child’s own no wins', () => {
    expect(stateOf(answer(), answer({ answer: 'withdrawn', relation: 'self', giverId: 'child' }))).toBe(
      'withdrawn',
    )
  })
  test('a later yes takes back one’s own no, and nobody else’s', () => {
    const own = [answer({ answer: 'refused' }), answer({ from: '2026-10-01' })]
    expect(stateOf(...own)).toBe('given')
    expect(stateOf(...own, answer({ answer: 'refused', giverId: null }))).toBe('refused')
  })
  test('of one instant, the one recorded last stands', () => {
    const [first, second] = [answer({ answer: 'refused' }), answer()]
    expect(stateOf(second, first)).toBe('given')
  })
})

describe('what the school’s own record says', () => {
  test('counts where nobody said anything', () => {
    expect(stateOf(record())).toBe('given')
    expect(stateOf(record({ answer: 'withdrawn' }))).toBe('withdrawn')
  })
  test('gives way to a later answer of a parent', () => {
    expect(stateOf(record({ answer: 'refused' }), answer({ from: '2026-10-01' }))).toBe('given')
  })
  test('never turns a parent’s no into a yes', () => {
    expect(stateOf(answer({ answer: 'refused' }), record({ from: '2026-10-01' }))).toBe('refused')
  })
  test('narrows when it is newer', () => {
    expect(stateOf(answer(), record({ answer: 'refused', from: '2026-10-01' }))).toBe('refused')
  })
  test('that falls silent is unknown, and takes no parent’s yes away', () => {
    const silent = record({ answer: 'unknown', from: '2026-10-01' })
    expect(stateOf(record(), silent)).toBe('unknown')
    expect(stateOf(answer(), record(), silent)).toBe('given')
  })
})

test('somebody who must not be identified is protected whatever was answered', () => {
  expect(deriveState([answer()], true, 'facebook', 'photo', TODAY)).toBe('protected')
  expect(deriveState([], true, 'youtube', 'name', TODAY)).toBe('protected')
})

const day = fc.integer({ min: 1, max: 30 }).map(n => `2026-11-${String(n).padStart(2, '0')}`)
const anyAnswer: fc.Arbitrary<Omit<Answer, 'seq'>> = fc
  .record({
    answer: fc.constantFrom('given', 'refused', 'withdrawn', 'unknown'),
    who: fc.constantFrom('mother', 'father', 'self', 'record', 'unnamed'),
    from: day,
    until: fc.option(day),
    at: fc.integer({ min: 0, max: 5 }),
  })
  .map(({ answer: said, who, from, until, at }) => ({
    channel: 'facebook',
    element: 'photo',
    answer: said,
    giverId: who === 'record' || who === 'unnamed' ? null : who,
    relation: who === 'record' ? 'school-record' : who === 'self' ? 'self' : 'guardian',
    from,
    until,
    recordedAt: new Date(at),
  }))
const anyAnswers = fc
  .array(anyAnswer, { maxLength: 8 })
  .map(all => all.map((one, index) => ({ ...one, seq: index })))

describe('for any answers', () => {
  test('the order in which they are read does not matter', () => {
    fc.assert(
      fc.property(
        anyAnswers.chain(all =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          expect(stateOf(...shuffled)).toBe(stateOf(...all))
        },
      ),
    )
  })
  test('one more no never makes it given', () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswer, (all, extra) => {
        const no: Answer = { ...extra, answer: 'withdrawn', seq: 100 }
        fc.pre(stateOf(...all) !== 'given')
        expect(stateOf(...all, no)).not.toBe('given')
      }),
    )
  })
  test('a person’s no of today ends every yes', () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom('mother', 'father', 'self', null), (all, giverId) => {
        const now = { from: TODAY, recordedAt: new Date(9), seq: 100 }
        expect(stateOf(...all, answer({ answer: 'withdrawn', giverId, ...now }))).not.toBe('given')
      }),
    )
  })
  test('a yes of the school’s record never makes given what a person said no to', () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswer, (all, extra) => {
        const people = all.filter(one => one.relation !== 'school-record')
        const before = stateOf(...people)
        fc.pre(before === 'refused' || before === 'withdrawn')
        const yes: Answer = { ...extra, relation: 'school-record', giverId: null, answer: 'given', seq: 100 }
        expect(stateOf(...people, yes)).not.toBe('given')
      }),
    )
  })
})
