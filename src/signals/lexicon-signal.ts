/** Makes a signal of a lexicon: every phrase found is a fact, the surer one where two overlap. */
import { factAt } from './page.ts'
import type { Page } from './page.ts'
import { compileLexicon, findPhrases } from './phrases.ts'
import type { Cue, Hit, Lexicon } from './phrases.ts'
import type { Fact } from './signal.ts'

export interface LexiconSignal {
  lexicon: Lexicon
  read: (page: Page) => Fact[]
}

export function lexiconSignal(signal: string, cues: readonly Cue[]): LexiconSignal {
  const lexicon = compileLexicon(cues)
  return {
    lexicon,
    read: page =>
      surest(findPhrases(lexicon, page)).map(hit =>
        factAt(page, page.words[hit.first]!, page.words[hit.last]!, {
          signal,
          is: hit.cue.is,
          score: hit.cue.score,
          why: hit.cue.why,
        }),
      ),
  }
}

/** Of overlapping hits the surest stays, the longest of equals. In the order of the text. */
export function surest(hits: readonly Hit[]): readonly Hit[] {
  if (hits.length < 2) return hits
  const ranked = [...hits].sort(
    (a, b) => b.cue.score - a.cue.score || b.last - b.first - (a.last - a.first) || a.first - b.first,
  )
  const kept: Hit[] = []
  const taken = new Set<number>()
  for (const hit of ranked) {
    let free = true
    for (let i = hit.first; i <= hit.last; i++) if (taken.has(i)) free = false
    if (!free) continue
    for (let i = hit.first; i <= hit.last; i++) taken.add(i)
    kept.push(hit)
  }
  return kept.sort((a, b) => a.first - b.first)
}
