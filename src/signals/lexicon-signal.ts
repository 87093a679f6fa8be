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

/**
 * Of overlapping hits the surest stays, the longest of equals. In the order of the text, as the hits are: those that
 * overlap, one by way of another, stand together, and only they are weighed against each other.
 */
export function surest(hits: readonly Hit[]): readonly Hit[] {
  if (hits.length < 2) return hits
  const kept: Hit[] = []
  for (let from = 0; from < hits.length;) {
    let to = from + 1
    let last = hits[from]!.last
    for (; to < hits.length && hits[to]!.first <= last; to++) last = Math.max(last, hits[to]!.last)
    if (to === from + 1) kept.push(hits[from]!)
    else for (const hit of surestOf(hits.slice(from, to))) kept.push(hit)
    from = to
  }
  return kept
}

function surestOf(overlapping: Hit[]): Hit[] {
  const kept: Hit[] = []
  const taken = new Set<number>()
  for (const hit of overlapping.sort(bySureness)) {
    let free = true
    for (let i = hit.first; i <= hit.last; i++) if (taken.has(i)) free = false
    if (!free) continue
    for (let i = hit.first; i <= hit.last; i++) taken.add(i)
    kept.push(hit)
  }
  return kept.sort((a, b) => a.first - b.first)
}

const bySureness = (a: Hit, b: Hit): number =>
  b.cue.score - a.cue.score || b.last - b.first - (a.last - a.first) || a.first - b.first
