import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compilePack } from './compile-pack.ts'
import { moderateComment } from './moderate-comment.ts'
import { opensCase } from './opens-case.ts'
import type { Fact } from './reading.ts'
import { dlpt } from './testing/dlpt.ts'

const pack = compilePack(dlpt)
const sure = dlpt.moderation.opensCase.find(({ signal }) => signal === 'head')!.atLeast
const fact = (signal: string, is: string, score: number): Fact => ({
  signal,
  is,
  score,
  start: null,
  end: null,
  media: null,
  text: null,
  people: [],
  why: '',
})
const opened = (...facts: Fact[]) => {
  const reading = { text: 'x', facts, categories: [] }
  return opensCase(dlpt, reading, moderateComment(pack, reading))
}

test('what is surely a danger to a child is a case by itself', () => {
  const danger = fact('head', 'safeguarding', sure)
  expect(opened(danger)).toBe(danger)
  expect(opened(fact('head', 'complaint', 0.99), danger)).toBe(danger)
})

test('what may be one waits for a moderator, and nothing else is one', () => {
  expect(opened(fact('head', 'safeguarding', sure - 0.01))).toBeNull()
  expect(opened(fact('head', 'threat', 0.99))).toBeNull()
  expect(opened()).toBeNull()
})

test('nothing is a case by itself that does not go to the safeguarding lead', () => {
  const facts = fc.record({
    is: fc.constantFrom('safeguarding', 'complaint', 'spam'),
    score: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  fc.assert(
    fc.property(fc.array(facts, { maxLength: 4 }), some => {
      const reading = {
        text: 'x',
        facts: some.map(({ is, score }) => fact('head', is, score)),
        categories: [],
      }
      const moderated = moderateComment(pack, reading)
      expect(opensCase(dlpt, reading, moderated) === null || moderated.route === 'safeguarding').toBe(true)
    }),
  )
})
