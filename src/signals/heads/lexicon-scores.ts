/** What the word lists say of a text, as numbers that enter the heads' formulas. */
import type { Fact } from '../signal.ts'

/** Signals whose surest fact a formula sees. Changing this list needs new training. */
export const lexicons = [
  'abuse',
  'spam',
  'inflammatory',
  'complaint',
  'safeguarding',
  'business',
  'donation',
  'personal-information',
  'link',
  'age',
  'politics',
] as const

const placeOf = new Map<string, number>(lexicons.map((signal, at) => [signal, at]))

/** The highest score of each signal, 0 where it found nothing. */
export function lexiconScores(facts: readonly Fact[]): Float32Array {
  const scores = new Float32Array(lexicons.length)
  for (const { signal, score } of facts) {
    const at = placeOf.get(signal)
    if (at !== undefined && score > scores[at]!) scores[at] = score
  }
  return scores
}
