/**
 * Reads meaning from what stands together rather than from a fixed phrase: "a firm" and "an offer" in one breath is
 * an advert, whatever the words are. Kinds of words are a lexicon (the `is` of a cue is the kind); a construction
 * names the kinds that have to meet, and those that turn it into something harmless.
 *
 * Kinds meet in one sentence or in the next one, because adverts and slogans are written in short sentences. Cost
 * is linear: hits are met once, in order, and a construction looks at two sentences only.
 */
import { factAt } from './page.ts'
import type { Page } from './page.ts'
import { compileLexicon, findPhrases } from './phrases.ts'
import type { Cue, Hit } from './phrases.ts'
import type { Fact } from './signal.ts'

export interface Construction {
  is: string
  score: number
  /** One plain sentence for the margin. */
  why: string
  /** Kinds that all have to be there; `a|b` is one of several. */
  needs: readonly string[]
  /** Kinds any of which makes it harmless when it stands in the same two sentences. */
  unless?: readonly string[]
  /** Sentences that may lie between the first and the last of the kinds: 0 is one sentence. */
  reach: 0 | 1
}

interface Compiled {
  construction: Construction
  needs: readonly (readonly string[])[]
}

/** Kinds whose words, alone, say that the subject is near: told to trained heads, decided by no pack. */
export interface Mention {
  kinds: readonly string[]
  score: number
  why: string
}

export interface ConstructionSignal {
  read: (page: Page) => Fact[]
  /** Sentences in which a kind stands. */
  sentencesWith: (page: Page, kind: string) => ReadonlySet<number>
}

export function constructionSignal(
  signal: string,
  cues: readonly Cue[],
  constructions: readonly Construction[],
  mention: Mention,
): ConstructionSignal {
  const lexicon = compileLexicon(cues)
  const compiled = constructions.map(construction => ({
    construction,
    needs: construction.needs.map(need => need.split('|')),
  }))
  const mentioned = new Set(mention.kinds)
  const read = (page: Page): Fact[] => {
    const hits = findPhrases(lexicon, page)
    if (hits.length === 0) return []
    const facts: Fact[] = []
    const bySentence = sentencesOf(page, hits)
    for (const [sentence, here] of bySentence) {
      const next = bySentence.get(sentence + 1)
      const met = surestMeeting(compiled, here, next, bySentence.get(sentence - 1))
      if (met !== null) {
        const { is, score, why } = met.construction
        const first = page.words[met.first]!
        facts.push(factAt(page, first, page.words[met.last]!, { signal, is, score, why }))
        continue
      }
      const near = here.find(hit => mentioned.has(hit.cue.is))
      if (near === undefined) continue
      const claim = { signal, is: 'mention', score: mention.score, why: mention.why }
      facts.push(factAt(page, page.words[near.first]!, page.words[near.last]!, claim))
    }
    return facts
  }
  const sentencesWith = (page: Page, kind: string) =>
    new Set(
      findPhrases(lexicon, page)
        .filter(hit => hit.cue.is === kind)
        .map(hit => page.words[hit.first]!.sentence),
    )
  return { read, sentencesWith }
}

function sentencesOf(page: Page, hits: readonly Hit[]): Map<number, Hit[]> {
  const found = new Map<number, Hit[]>()
  for (const hit of hits) {
    const { sentence } = page.words[hit.first]!
    const list = found.get(sentence)
    if (list) list.push(hit)
    else found.set(sentence, [hit])
  }
  return found
}

interface Meeting {
  construction: Construction
  first: number
  last: number
}

function surestMeeting(
  compiled: readonly Compiled[],
  here: readonly Hit[],
  next: readonly Hit[] | undefined,
  previous: readonly Hit[] | undefined,
): Meeting | null {
  let best: Meeting | null = null
  const around = next === undefined ? here : [...here, ...next]
  for (const { construction, needs } of compiled) {
    if (best !== null && best.construction.score >= construction.score) continue
    const reached = construction.reach === 1 ? around : here
    if (construction.unless?.some(kind => has(around, kind) || (previous && has(previous, kind)))) continue
    const meeting = meet(needs, here, reached)
    if (meeting !== null) best = { construction, ...meeting }
  }
  return best
}

const has = (hits: readonly Hit[], kind: string) => hits.some(hit => hit.cue.is === kind)

/** The words from the first to the last of the kinds needed; at least one of them stands in this sentence. */
function meet(
  needs: readonly (readonly string[])[],
  here: readonly Hit[],
  reached: readonly Hit[],
): { first: number; last: number } | null {
  let first = Infinity
  let last = -1
  let standsHere = false
  const taken = new Set<Hit>()
  for (const kinds of needs) {
    const hit = reached.find(candidate => kinds.includes(candidate.cue.is) && !overlaps(taken, candidate))
    if (hit === undefined) return null
    taken.add(hit)
    standsHere ||= here.includes(hit)
    first = Math.min(first, hit.first)
    last = Math.max(last, hit.last)
  }
  return standsHere ? { first, last } : null
}

/** One word cannot be two of the kinds that meet. */
function overlaps(taken: ReadonlySet<Hit>, hit: Hit): boolean {
  for (const other of taken) if (hit.first <= other.last && other.first <= hit.last) return true
  return false
}

/**
 * Facts of the fixed phrases, with those of the constructions that say more than they do. Both in the order of the
 * text; the phrases do not overlap, so each is passed once. Facts that are met may overlap by a sentence or two.
 */
export function mergeFacts(phrases: readonly Fact[], met: readonly Fact[]): Fact[] {
  const facts = phrases.slice()
  let passed = 0
  for (const fact of met) {
    while (passed < phrases.length && phrases[passed]!.end! <= fact.start!) passed++
    let told = false
    for (let at = passed; !told && at < phrases.length && phrases[at]!.start! < fact.end!; at++)
      told = phrases[at]!.score >= fact.score
    if (!told) facts.push(fact)
  }
  return facts
}
