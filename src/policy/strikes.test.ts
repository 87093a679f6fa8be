import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { londonDate } from '../platform/clock.ts'
import { proposesBlock, strikesOf, weightOf, withOneMore, type DecidedFact } from './strikes.ts'
import { dlpt } from './testing/dlpt.ts'

const rules = dlpt.thresholds.strikes
const now = new Date('2026-11-30T12:00:00Z')
const DAY = 86_400_000
const daysAgo = (days: number, from = now) => new Date(from.getTime() - days * DAY)

let made = 0
const decided = (more: Partial<DecidedFact> = {}): DecidedFact => {
  made += 1
  return {
    id: `d${made}`,
    commentId: `c${made}`,
    decision: 'remove',
    reason: 'abuse',
    decidedAt: daysAgo(1),
    undoneAt: null,
    overturns: null,
    ...more,
  }
}
const weight = (...facts: DecidedFact[]) => strikesOf(rules, facts, now).weight

describe('[2.5-block-repeat-abusers] a strike', () => {
  test('is a removal for abuse, or one hidden, and three in the window propose a block', () => {
    const three = [decided(), decided({ decision: 'hide' }), decided({ reason: 'not-age-appropriate' })]
    const strikes = strikesOf(rules, three, now)
    expect(strikes).toMatchObject({ weight: 3, threshold: 3, reached: true })
    expect(proposesBlock(strikes, new Set())).toBe(true)
    expect(strikesOf(rules, three.slice(1), now).reached).toBe(false)
  })

  test('is none of spam, private details, adverts, nor of what is taken away for a child’s safety', () => {
    const others = [
      'spam',
      'personal-information',
      'commercial-or-donations',
      'unlawful-or-safeguarding',
    ] as const
    expect(weight(...others.map(reason => decided({ reason })))).toBe(0)
    expect(weight(decided({ decision: 'keep', reason: null }))).toBe(0)
    expect(weightOf(rules, 'abuse')).toBe(1)
    expect(withOneMore(rules, strikesOf(rules, [decided()], now), 'spam')).toBe(1)
    expect(withOneMore(rules, strikesOf(rules, [decided()], now), 'abuse')).toBe(2)
  })

  test('weighs what the pack says', () => {
    const heavier = { ...rules, counts: [{ reason: 'abuse' as const, weight: 2 }] }
    expect(strikesOf(heavier, [decided(), decided()], now)).toMatchObject({ weight: 4, reached: true })
  })

  test('is gone when the decision was undone or overturned', () => {
    const first = decided()
    expect(weight(first, decided())).toBe(2)
    expect(weight({ ...first, undoneAt: now }, decided())).toBe(1)
    const upheld = decided({
      commentId: first.commentId,
      decision: 'keep',
      reason: null,
      overturns: first.id,
      decidedAt: now,
    })
    expect(weight(first, upheld)).toBe(0)
    expect(weight(first, { ...upheld, undoneAt: now })).toBe(1)
    // Of one instant too, whatever their ids: a challenge may be decided in the same breath.
    expect(weight({ ...upheld, id: 'a', decidedAt: first.decidedAt }, first)).toBe(0)
    expect(weight({ ...upheld, id: 'z', decidedAt: first.decidedAt }, first)).toBe(0)
  })

  test('stands again when what overturned it is overturned itself', () => {
    const first = decided({ decidedAt: daysAgo(5) })
    const second = decided({
      commentId: first.commentId,
      decision: 'keep',
      reason: null,
      overturns: first.id,
    })
    const third = { ...second, id: 'third', overturns: second.id, decidedAt: now }
    expect(weight(first, second, third)).toBe(1)
  })

  test('is one for a comment, however often it was decided', () => {
    const first = decided({ decidedAt: daysAgo(3) })
    const again = decided({ commentId: first.commentId, decidedAt: daysAgo(2) })
    expect(strikesOf(rules, [again, first], now).counted.map(({ id }) => id)).toEqual([first.id])
  })
})

describe('the window', () => {
  test('holds ninety days, today among them, by the date in London', () => {
    // 90 days back from Monday 30 November is Wednesday 2 September; in London the day begins at 23:00 UTC.
    expect(weight(decided({ decidedAt: new Date('2026-09-01T23:00:00Z') }))).toBe(1)
    expect(weight(decided({ decidedAt: new Date('2026-09-01T22:59:59Z') }))).toBe(0)
  })

  test('does not know what comes after the instant that is asked of', () => {
    const later = decided({ decidedAt: new Date(now.getTime() + 1) })
    expect(weight(later)).toBe(0)
    expect(strikesOf(rules, [later], later.decidedAt).weight).toBe(1)
  })
})

describe('what was decided about once', () => {
  const three = [decided(), decided(), decided()]
  const settled = new Set(three.map(({ id }) => id))

  test('proposes nothing again by the same facts, nor when one of them is gone', () => {
    expect(proposesBlock(strikesOf(rules, three, now), settled)).toBe(false)
    expect(proposesBlock(strikesOf(rules, three.slice(1), now), settled)).toBe(false)
  })

  test('and does with one more', () => {
    expect(proposesBlock(strikesOf(rules, [...three, decided()], now), settled)).toBe(true)
  })
})

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
const anyFact = fc.record({
  id: fc.constantFrom(...ids),
  commentId: fc.constantFrom('one', 'two', 'three', 'four'),
  decision: fc.constantFrom('keep' as const, 'remove' as const, 'hide' as const),
  reason: fc.constantFrom(null, 'abuse' as const, 'not-age-appropriate' as const, 'spam' as const),
  decidedAt: fc.integer({ min: 0, max: 200 * 24 }).map(hours => daysAgo(hours / 24)),
  undoneAt: fc.option(fc.constant(now), { freq: 4 }),
  overturns: fc.option(fc.constantFrom(...ids), { freq: 2 }),
})
const anyFacts = fc.uniqueArray(anyFact, { selector: ({ id }) => id, maxLength: 8 })

describe('whatever was decided', () => {
  test('the order in which the facts are read changes nothing', () => {
    fc.assert(
      fc.property(
        anyFacts.chain(facts =>
          fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length })),
        ),
        ([facts, shuffled]) => {
          expect(strikesOf(rules, shuffled, now)).toEqual(strikesOf(rules, facts, now))
        },
      ),
    )
  })

  test('undoing a decision that overturns nothing never adds a strike', () => {
    fc.assert(
      fc.property(anyFacts, fc.nat(7), (facts, at) => {
        const target = facts[at]
        if (!target || target.overturns !== null) return
        const after = facts.map(fact => (fact === target ? { ...fact, undoneAt: now } : fact))
        expect(weight(...after)).toBeLessThanOrEqual(weight(...facts))
      }),
    )
  })

  test('an upheld challenge takes the strike of its comment away, and touches no other', () => {
    fc.assert(
      fc.property(anyFacts, facts => {
        const plain = facts.map(fact => ({ ...fact, overturns: null }))
        for (const strike of strikesOf(rules, plain, now).counted) {
          const same = plain.filter(({ commentId, undoneAt }) => commentId === strike.commentId && !undoneAt)
          if (same.length > 1) continue
          const upheld: DecidedFact = {
            ...same[0]!,
            id: 'upheld',
            decision: 'keep',
            reason: null,
            decidedAt: now,
            overturns: strike.id,
          }
          const left = strikesOf(rules, [...plain, upheld], now).counted
          const others = strikesOf(rules, plain, now).counted.filter(({ id }) => id !== strike.id)
          expect(left).toEqual(others)
        }
      }),
    )
  })

  test('each strike stands, counts and lies in the window, and a comment gives one at most', () => {
    fc.assert(
      fc.property(anyFacts, fc.integer({ min: 1, max: 200 }), (facts, withinDays) => {
        const { counted, weight: total, reached } = strikesOf({ ...rules, withinDays }, facts, now)
        expect(new Set(counted.map(({ commentId }) => commentId)).size).toBe(counted.length)
        expect(total).toBe(counted.reduce((all, strike) => all + strike.weight, 0))
        expect(reached).toBe(total >= rules.count)
        const first = londonDate(new Date(Date.parse('2026-11-30T12:00:00Z') - (withinDays - 1) * DAY))
        for (const { id, decidedAt } of counted) {
          const fact = facts.find(one => one.id === id)!
          expect(fact.undoneAt).toBeNull()
          expect(fact.decision).not.toBe('keep')
          expect(londonDate(decidedAt) >= first).toBe(true)
        }
      }),
    )
  })

  test('the window only ever gains by being longer', () => {
    fc.assert(
      fc.property(anyFacts, fc.integer({ min: 1, max: 100 }), (facts, withinDays) => {
        const shorter = strikesOf({ ...rules, withinDays }, facts, now).weight
        expect(strikesOf({ ...rules, withinDays: withinDays + 1 }, facts, now).weight).toBeGreaterThanOrEqual(
          shorter,
        )
      }),
    )
  })
})
