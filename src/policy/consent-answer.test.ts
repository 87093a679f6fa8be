import { describe, expect, test } from 'vitest'
import { answerOf } from './consent-answer.ts'
import { dlpt } from './testing/dlpt.ts'
import type { ConsentState } from './post-to-check.ts'

/** The answer for a name that may be as many people as there are states. */
function answerFor(...states: ConsentState[]) {
  const people = states.map((_, index) => `p${index}`)
  return answerOf(dlpt.consent, people, 'x', 'name', person => states[Number(person.slice(1))] ?? 'unknown')
}

test.each([
  ['given', 'publish'],
  ['unknown', 'hold'],
  ['refused', 'refuse'],
  ['withdrawn', 'refuse'],
  ['protected', 'refuse'],
] as const)('one person, %s: %s', (state, decision) => {
  expect(answerFor(state).decision).toBe(decision)
})

describe('several people', () => {
  test.each([
    [['given', 'given', 'given'], 'publish'],
    [['refused', 'withdrawn', 'protected'], 'refuse'],
    [['unknown', 'unknown'], 'hold'],
    [['given', 'refused'], 'hold'],
    [['refused', 'given'], 'hold'],
    [['given', 'protected'], 'hold'],
    [['given', 'unknown'], 'hold'],
    [['refused', 'unknown'], 'hold'],
  ] as const)('%j: %s', (states, decision) => {
    expect(answerFor(...states).decision).toBe(decision)
  })

  test('of several minds say so, of one mind do not', () => {
    expect(answerFor('given', 'refused').say).toBe('mixed')
    expect(answerFor('given', 'protected').say).toBe('mixed')
    expect(answerFor('refused', 'protected').say).toBe('refuse')
    expect(answerFor('unknown', 'unknown').say).toBe('hold')
  })
})

test('nobody on the register is nobody who said yes', () => {
  expect(answerFor()).toEqual({ decision: 'hold', say: 'hold' })
})

test('the register is asked for this channel and this element, and nobody twice', () => {
  const asked: string[] = []
  answerOf(dlpt.consent, ['a', 'b'], 'tapestry', 'photo', (...question) => {
    asked.push(question.join(' '))
    return 'given'
  })
  expect(asked).toEqual(['a tapestry photo', 'b tapestry photo'])
})
