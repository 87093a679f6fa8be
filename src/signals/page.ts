/** A text, made ready once for all signals. */
import { disguised } from './disguises.ts'
import { fold, normalise, originalSpan } from './normalise.ts'
import type { Normalised } from './normalise.ts'
import type { Fact } from './signal.ts'
import { cutWords } from './words.ts'
import type { Word } from './words.ts'

export interface Page {
  /** As it was written. */
  original: string
  normalised: Normalised
  words: readonly Word[]
  /** No capital in the whole text: then a missing capital says nothing about a name. */
  lowerOnly: boolean
  /** Sentences that are headlines: capitals everywhere, so a capital says nothing about a name. */
  headlines: ReadonlySet<number>
}

export function openPage(original: string): Page {
  const normalised = normalise(original)
  const words = joinSpaced(cutWords(normalised.text))
  for (const word of words) {
    const [start, end] = originalSpan(normalised, word.from, word.to)
    word.start = start
    word.end = end
    if (word.kind === 'word' || word.kind === 'number') word.also = disguised(word.folded)
  }
  return {
    original,
    normalised,
    words,
    lowerOnly: !words.some(word => word.capital),
    headlines: headlines(words),
  }
}

/** "J o s h", "s.h.i.t": three or more single letters in a row are one word. */
function joinSpaced(words: Word[]): Word[] {
  const out: Word[] = []
  for (let i = 0; i < words.length; i++) {
    const first = words[i]!
    let end = i + 1
    if (isLetter(first)) {
      while (end < words.length && isLetter(words[end]!) && /^[.\-*_]?$/.test(words[end]!.before)) end++
    }
    const letters = words.slice(i, end)
    if (letters.length < 3 || !letters.some(letter => letter.folded !== 'x' && letter.folded !== 'a')) {
      out.push(first)
      continue
    }
    const raw = letters.map(letter => letter.raw).join('')
    out.push({ ...first, raw, folded: fold(raw), to: letters.at(-1)!.to })
    i = end - 1
  }
  return out
}

const isLetter = (word: Word) => word.kind === 'word' && word.raw.length === 1

function headlines(words: readonly Word[]): Set<number> {
  const counts = new Map<number, { all: number; capitals: number }>()
  for (const word of words) {
    if (word.kind !== 'word' || word.raw.length < 3) continue
    const count = counts.get(word.sentence) ?? { all: 0, capitals: 0 }
    count.all++
    if (word.capital) count.capitals++
    counts.set(word.sentence, count)
  }
  const found = new Set<number>()
  for (const [sentence, { all, capitals }] of counts) {
    if (all >= 4 && capitals / all > 0.8) found.add(sentence)
  }
  return found
}

/** What a signal says about the words `first` to `last` (inclusive). */
export interface Claim {
  signal: string
  is: string
  score: number
  why: string
  people?: readonly string[]
}

/** A fact about words of a page, its span translated to the original text. */
export function factAt(page: Page, first: Word, last: Word, claim: Claim): Fact {
  return factBetween(page, first.from, last.to, claim)
}

/** The same for units `from` to `to` of the normalised text. */
export function factBetween(page: Page, from: number, to: number, claim: Claim): Fact {
  const [start, end] = originalSpan(page.normalised, from, to)
  return {
    signal: claim.signal,
    is: claim.is,
    score: claim.score,
    start,
    end,
    media: null,
    text: page.original.slice(start, end),
    people: claim.people ?? [],
    why: claim.why,
  }
}

/** True when one of the facts covers a part of the word. */
export function isClaimed(word: Word, facts: readonly Fact[]): boolean {
  return facts.some(
    fact => fact.start !== null && fact.end !== null && fact.start < word.end && fact.end > word.start,
  )
}
