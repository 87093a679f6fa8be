import { expect, test } from 'vitest'
import { compilePack } from '../src/policy/compile-pack.ts'
import type { Fact } from '../src/policy/reading.ts'
import { dlpt } from '../src/policy/testing/dlpt.ts'
import { scoreEveryday } from './score-everyday.ts'

const head = (is: string, score: number): Fact => ({
  signal: 'head',
  is,
  score,
  start: null,
  end: null,
  media: null,
  text: null,
  people: [],
  why: '',
})
const comment = (id: string, ...facts: Fact[]) => ({ id, reading: { text: id, facts, categories: [] } })

test('a comment is called a case, a danger or to be removed as the desk would treat it', () => {
  const figures = scoreEveryday(compilePack(dlpt), [
    comment('plain'),
    comment('doubtful', head('safeguarding', 0.6)),
    comment('likely', head('safeguarding', 0.75)),
    comment('sure', head('safeguarding', 0.97)),
    comment('rude', head('abusive', 0.97)),
  ])
  expect(figures).toEqual({
    n: 5,
    cases: ['sure'],
    as_danger: ['likely', 'sure'],
    removed: ['rude'],
    kept: 0.2,
  })
})
