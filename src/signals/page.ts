/** A text, made ready once for all signals. */
import { disguised } from './disguises.ts'
import { wordsOfEmoji } from './emoji-words.ts'
import { maskedWords } from './lists/masked-words.ts'
import { fold, normalise, originalSpan } from './normalise.ts'
import type { Normalised } from './normalise.ts'
import type { Found, PhraseIndex } from './phrase-index.ts'
import type { Fact } from './signal.ts'
import { cutWords } from './words.ts'
import type { Word } from './words.ts'

export interface Page {
  /** As it was written. */
  original: string
  normalised: Normalised
  words: readonly Word[]
  /** Index of the word that starts, or ends, at a unit of the original: finding a fact's words costs little. */
  starting: Index
  ending: Index
  /** A figure stands in it: most personal information has one. */
  figures: boolean
  /** No capital in the whole text: then a missing capital says nothing about a name. */
  lowerOnly: boolean
  /** Sentences that are headlines: capitals everywhere, so a capital says nothing about a name. */
  headlines: ReadonlySet<number>
  /** What the lexicons of an index found, once one of them was asked for. */
  found: Map<PhraseIndex, Found>
}

export type Index = Pick<ReadonlyMap<number, number>, 'get'>

/** Words come in order of their units, so halving finds one without an index that would have to be made. */
const indexBy = (words: readonly Word[], unit: 'start' | 'end'): Index => ({
  get(key) {
    let from = 0
    let to = words.length
    while (from < to) {
      const middle = (from + to) >>> 1
      if (words[middle]![unit] > key) to = middle
      else from = middle + 1
    }
    // Of several words that one character stands for, the last.
    return from > 0 && words[from - 1]![unit] === key ? from - 1 : undefined
  },
})

const figure = /\d/

export function openPage(original: string): Page {
  const normalised = normalise(original)
  const words = joinSpaced(cutWords(normalised.text))
  let lowerOnly = true
  for (const word of words) {
    if (normalised.origins !== null) {
      const [start, end] = originalSpan(normalised, word.from, word.to)
      word.start = start
      word.end = end
    }
    if (word.capital) lowerOnly = false
    if (word.also.length > 0) continue
    if (word.kind === 'word' || word.kind === 'number') word.also = disguised(word.folded)
    else if (word.kind === 'emoji') word.also = wordsOfEmoji(word.raw)
    else if (word.kind === 'handle' && word.raw.length < 12) word.also = hiddenHandle(word.folded)
  }
  return {
    original,
    normalised,
    words,
    starting: indexBy(words, 'start'),
    ending: indexBy(words, 'end'),
    figures: figure.test(normalised.text),
    lowerOnly,
    headlines: headlines(words),
    found: new Map(),
  }
}

/** "@ss": a sign for the first letter of a well-known word, not somebody's account. */
function hiddenHandle(handle: string): readonly string[] {
  const word = `a${handle.slice(1)}`
  return hidden.has(word) ? [word] : []
}

const hidden = new Set(maskedWords)

/** "J o s h", "s.h.i.t", "s h 1 t": three or more single letters in a row are one word; digits only between them. */
function joinSpaced(words: Word[]): Word[] {
  if (!hasLetterPair(words)) return words
  const out: Word[] = []
  for (let i = 0; i < words.length; i++) {
    const first = words[i]!
    let end = i + 1
    if (isLetter(first)) while (end < words.length && continues(words, end)) end++
    const letters = words.slice(i, end)
    // "Bella v d B": small letters before a capital are initials of a surname.
    const initials = letters.some((letter, at) => letter.capital && letters[at - 1]?.capital === false)
    if (letters.length < 3 || initials || !letters.some(spells)) {
      for (const letter of letters) out.push(letter)
    } else {
      const raw = letters.map(letter => letter.raw).join('')
      const { to } = letters.at(-1)!
      out.push({ ...first, raw, folded: fold(raw), to, end: to })
    }
    i = end - 1
  }
  return out
}

function hasLetterPair(words: readonly Word[]): boolean {
  for (let i = 1; i < words.length; i++) if (isLetter(words[i]) && isLetter(words[i - 1])) return true
  return false
}

/** The word at `at` goes on a row of single letters: a letter, or one digit that stands between two. */
function continues(words: readonly Word[], at: number): boolean {
  const word = words[at]!
  if (!/^[.\-*_]?$/.test(word.before)) return false
  if (isLetter(word)) return true
  return word.kind === 'number' && word.raw.length === 1 && isLetter(words[at - 1]) && isLetter(words[at + 1])
}

const spells = (letter: Word) => letter.folded !== 'x' && letter.folded !== 'a'
const isLetter = (word: Word | undefined) =>
  word !== undefined && word.kind === 'word' && word.raw.length === 1

function headlines(words: readonly Word[]): ReadonlySet<number> {
  let found: Set<number> | null = null
  let all = 0
  let capitals = 0
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    if (word.kind === 'word' && word.raw.length >= 3) {
      all++
      if (word.capital) capitals++
    }
    if (words[i + 1]?.sentence === word.sentence) continue
    if (all >= 4 && capitals / all > 0.8) (found ??= new Set()).add(word.sentence)
    all = 0
    capitals = 0
  }
  return found ?? noHeadlines
}

const noHeadlines: ReadonlySet<number> = new Set()

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

const nothing: ReadonlySet<number> = new Set()

/** Indices of the words that the facts stand on. */
export function claimedWords(page: Page, facts: readonly Fact[]): ReadonlySet<number> {
  if (facts.length === 0) return nothing
  const claimed = new Set<number>()
  for (const fact of facts) {
    const first = fact.start === null ? undefined : page.starting.get(fact.start)
    if (first === undefined) continue
    for (let at = first; at < page.words.length && page.words[at]!.start < fact.end!; at++) claimed.add(at)
  }
  return claimed
}
