/**
 * Looks for phrases of a lexicon. A phrase is written as it is read:
 *
 *     sign the petition          these words, in this order, in one sentence
 *     vote|voting for? labour    one of several words; a word that may be missing
 *     book* your _ now           words that begin so; `_` is any one word
 *     come ... join              up to five words between
 *     ^to the person             at the beginning of a sentence
 *     <money> off                classes: <money> <percent> <number> <handle> <link> <capital> <emoji>
 *
 * Phrases are found by their first word, so the cost of a text does not grow with the lexicon but with the
 * phrases that begin with its words; gaps are bounded, so it is linear in the text.
 */
import type { Page } from './page.ts'
import type { Word } from './words.ts'

export interface Cue {
  is: string
  score: number
  /** One plain sentence for the margin. */
  why: string
  phrases: readonly string[]
}

export interface Hit {
  cue: Cue
  /** Indexes into the page's words, inclusive. */
  first: number
  last: number
}

interface Element {
  words: ReadonlySet<string>
  prefixes: readonly string[]
  classes: ReadonlySet<string>
  any: boolean
  optional: boolean
  gap: boolean
}

interface Phrase {
  cue: Cue
  opens: boolean
  elements: readonly Element[]
}

/** A compiled lexicon. `steps` counts comparisons, so that a test can see that cost grows linearly. */
export interface Lexicon {
  byWord: ReadonlyMap<string, readonly Phrase[]>
  byClass: ReadonlyMap<string, readonly Phrase[]>
  steps: number
}

/** Words that a gap (`...`) may leave out. */
const gapWords = 5

/** Compiles cues. Throws on a phrase that does not begin with a whole word or a class: it could not be found. */
export function compileLexicon(cues: readonly Cue[]): Lexicon {
  const byWord = new Map<string, Phrase[]>()
  const byClass = new Map<string, Phrase[]>()
  for (const cue of cues) {
    for (const written of cue.phrases) {
      const opens = written.startsWith('^')
      const phrase = { cue, opens, elements: written.replace('^', '').split(' ').map(parseElement) }
      const head = phrase.elements[0]!
      if (head.optional || head.gap || head.any || head.prefixes.length > 0) {
        throw new Error(`The phrase "${written}" must begin with a whole word.`)
      }
      for (const word of head.words) push(byWord, word, phrase)
      for (const name of head.classes) push(byClass, name, phrase)
    }
  }
  return { byWord, byClass, steps: 0 }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

function parseElement(written: string): Element {
  const optional = written.length > 1 && written.endsWith('?')
  const parts = (optional ? written.slice(0, -1) : written).split('|')
  return {
    words: new Set(parts.filter(part => !/[*<_]|^\.\.\.$/.test(part))),
    prefixes: parts.filter(part => part.endsWith('*')).map(part => part.slice(0, -1)),
    classes: new Set(parts.filter(part => part.startsWith('<')).map(part => part.slice(1, -1))),
    any: parts.includes('_'),
    optional,
    gap: parts.includes('...'),
  }
}

/** All hits, in the order of the text; for each phrase and place the shortest. */
export function findPhrases(lexicon: Lexicon, page: Page): Hit[] {
  const hits: Hit[] = []
  const { words } = page
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    const byWord = lexicon.byWord.get(word.folded)
    if (byWord !== undefined) findFrom(lexicon, words, i, byWord, hits)
    for (let reading = 0; reading < word.also.length; reading++) {
      const phrases = lexicon.byWord.get(word.also[reading]!)
      if (phrases !== undefined) findFrom(lexicon, words, i, phrases, hits)
    }
    const name = word.kind !== 'word' ? word.kind : word.capital ? 'capital' : null
    const byClass = name === null ? undefined : lexicon.byClass.get(name)
    if (byClass !== undefined) findFrom(lexicon, words, i, byClass, hits)
  }
  return hits
}

function findFrom(
  lexicon: Lexicon,
  words: readonly Word[],
  first: number,
  phrases: readonly Phrase[],
  hits: Hit[],
): void {
  for (const phrase of phrases) {
    if (phrase.opens && !words[first]!.opens) continue
    const last = matchFrom(lexicon, words, phrase.elements, 1, first)
    if (last !== null) hits.push({ cue: phrase.cue, first, last })
  }
}

/** Matches the elements from `index` on after word `at`; returns the last word matched. */
function matchFrom(
  lexicon: Lexicon,
  words: readonly Word[],
  elements: readonly Element[],
  index: number,
  at: number,
): number | null {
  lexicon.steps++
  const element = elements[index]
  if (element === undefined) return at
  if (element.gap) {
    for (let skip = 0; skip <= gapWords; skip++) {
      if (skip > 0 && !sameSentence(words, at, at + skip)) return null
      const last = matchFrom(lexicon, words, elements, index + 1, at + skip)
      if (last !== null) return last
    }
    return null
  }
  if (sameSentence(words, at, at + 1) && fits(element, words[at + 1]!)) {
    const last = matchFrom(lexicon, words, elements, index + 1, at + 1)
    if (last !== null) return last
  }
  return element.optional ? matchFrom(lexicon, words, elements, index + 1, at) : null
}

const sameSentence = (words: readonly Word[], a: number, b: number) =>
  b < words.length && words[a]!.sentence === words[b]!.sentence

function fits(element: Element, word: Word): boolean {
  if (element.words.has(word.folded) || element.any) return true
  if (
    element.classes.size > 0 &&
    (element.classes.has(word.kind) || (word.capital && element.classes.has('capital')))
  )
    return true
  for (const prefix of element.prefixes) if (word.folded.startsWith(prefix)) return true
  for (const reading of word.also) if (element.words.has(reading)) return true
  return false
}
