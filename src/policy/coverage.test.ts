import { describe, expect, test } from 'vitest'
import { controlNames, isControlName } from './control-names.ts'
import { coverageOf, waitsForOf } from './coverage.ts'
import { dlpt } from './testing/dlpt.ts'

const shown = (id: string, control: string, tests: string[]) =>
  coverageOf(dlpt, { clauses: { [id]: { control, tests } } }).clauses.find(clause => clause.id === id)?.state

describe('a clause is in force', () => {
  test('when a run of the controls saw its tests go red', () => {
    expect(shown('2.3-no-links', 'youtube-link', ['a link is refused'])).toBe('in force')
  })

  test('not without a run, not without a test, not by another control', () => {
    expect(coverageOf(dlpt, null).inForce).toBe(0)
    expect(shown('2.3-no-links', 'youtube-link', [])).toBe('unshown')
    expect(shown('2.3-no-links', 'category-list', ['something else'])).toBe('unshown')
  })

  test('not while it waits for a later issue, whatever a run says', () => {
    expect(shown('1-scope-purposes-and-hours', 'waits: personal use', ['a test'])).toBe('waits')
  })
})

test('every clause is listed once, with what it waits for or its control', () => {
  const { clauses } = coverageOf(dlpt, { clauses: {} })
  expect(clauses).toHaveLength(140)
  for (const { state, control, waitsFor } of clauses) {
    const known = control !== null && isControlName(control)
    expect([waitsFor !== null, known]).toEqual(state === 'waits' ? [true, false] : [false, true])
  }
})

test('all of sections 2 to 2.4 have their control', () => {
  const early = dlpt.clauses.filter(({ section }) => ['2', '2.1', '2.2', '2.3', '2.4'].includes(section))
  const waiting = early.filter(clause => waitsForOf(clause) !== null)
  expect(waiting).toEqual([])
  expect(early).toHaveLength(60)
})

test('every control that is known is one that a clause or a rule for comments of the first policy names', () => {
  const { rules, routes, replies } = dlpt.moderation
  const named = new Set(
    [...dlpt.clauses, ...rules, ...routes, replies, replies.complaints].map(({ control }) => control),
  )
  // No clause asks for it: it stands for our default of a gap (G57), and softens what the clauses on names say.
  named.add('shared-name')
  // Nor for this one: it stands for our default of G53.
  named.add('image-style')
  expect(Object.keys(controlNames).filter(name => !named.has(name))).toEqual([])
})

test('the open questions come with the most severe first', () => {
  const { questions } = coverageOf(dlpt, null)
  expect(questions.length).toBeGreaterThan(45)
  expect(questions[0]?.severity).toBe('high')
  expect(questions.at(-1)?.severity).toBe('low')
  expect(questions.every(gap => gap.question !== null)).toBe(true)
})
