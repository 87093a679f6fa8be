import fc from 'fast-check'
import { expect, test } from 'vitest'
import { surest } from './lexicon-signal.ts'
import type { Hit } from './phrase-match.ts'

const hits = fc
  .array(
    fc.record({
      first: fc.nat(30),
      length: fc.nat(4),
      score: fc.constantFrom(0.3, 0.6, 0.9),
    }),
    { maxLength: 25 },
  )
  .map(some =>
    some
      .map(({ first, length, score }): Hit => ({
        cue: { is: 'x', score, why: '', phrases: [] },
        first,
        last: first + length,
      }))
      .sort((a, b) => a.first - b.first),
  )

/** The surest of all, then the surest of what is left beside it, and so on. */
function oneByOne(all: readonly Hit[]): Hit[] {
  const [best] = all.toSorted(
    (a, b) => b.cue.score - a.cue.score || b.last - b.first - (a.last - a.first) || a.first - b.first,
  )
  if (best === undefined) return []
  return [best, ...oneByOne(all.filter(hit => hit.last < best.first || hit.first > best.last))]
}

test('of overlapping hits the surest and longest stays, in the order of the text', () => {
  fc.assert(
    fc.property(hits, all => {
      expect(surest(all)).toEqual(oneByOne(all).sort((a, b) => a.first - b.first))
    }),
  )
})
