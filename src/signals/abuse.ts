/**
 * Insults, slurs, threats, and talking down to people; `borderline` may only shame. Disguised words (l33t, spaced,
 * stretched, starred) are read too.
 * Errors: sarcasm without any of the words is not found; a word quoted to condemn it is.
 */
import { unmasks } from './disguises.ts'
import { lexiconSignal } from './lexicon-signal.ts'
import { abuse as cues } from './lists/abuse.ts'
import { age as ageCues } from './lists/age.ts'
import { factAt } from './page.ts'
import type { Fact, Signal } from './signal.ts'

export const abuseLexicon = lexiconSignal('abuse', cues)

const single = (list: typeof cues) =>
  list.flatMap(cue =>
    cue.phrases
      .filter(phrase => !phrase.includes(' '))
      .flatMap(phrase => phrase.split('|').map(word => ({ word, cue }))),
  )
const masked = [
  ...single(cues).map(entry => ({ ...entry, signal: 'abuse' })),
  ...single(ageCues.slice(0, 1)).map(entry => ({ ...entry, signal: 'age' })),
]

export const abuse: Signal = page => {
  const facts: Fact[] = abuseLexicon.read(page)
  for (const word of page.words) {
    if (word.kind !== 'word' || !word.folded.includes('*')) continue
    const hit = masked.find(entry => unmasks(word.folded, entry.word))
    if (hit)
      facts.push(
        factAt(page, word, word, { signal: hit.signal, is: hit.cue.is, score: 0.85, why: hit.cue.why }),
      )
  }
  return facts
}
