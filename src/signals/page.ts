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
  /** Index of the word that starts, or ends, at a unit of the original: finding a fact's words costs nothing. */
  starting: ReadonlyMap<number, number>
  ending: ReadonlyMap<number, number>
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
    starting: new Map(words.map((word, at) => [word.start, at])),
    ending: new Map(words.map((word, at) => [word.end, at])),
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
    // "Bella v d B": small letters before a capital are initials of a surname.
    const initials = letters.some((letter, at) => letter.capital && letters[at - 1]?.capital === false)
    if (
      letters.length < 3 ||
      initials ||
      !letters.some(letter => letter.folded !== 'x' && letter.folded !== 'a')
    ) {
      for (const letter of letters) out.push(letter)
      i = end - 1
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

/** Indices of the words that the facts stand on. */
export function claimedWords(page: Page, facts: readonly Fact[]): Set<number> {
  const claimed = new Set<number>()
  for (const fact of facts) {
    const first = fact.start === null ? undefined : page.starting.get(fact.start)
    if (first === undefined) continue
    for (let at = first; at < page.words.length && page.words[at]!.start < fact.end!; at++) claimed.add(at)
  }
  return claimed
}
