/** Whether a phrase of a lexicon (`phrases.ts` says how they are written) stands at a place of a text. */
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

export interface Element {
  words: ReadonlySet<string>
  prefixes: readonly string[]
  classes: ReadonlySet<string>
  any: boolean
  optional: boolean
  gap: boolean
}

export interface Phrase {
  cue: Cue
  /** Which lexicon of its index it belongs to. */
  lexicon: number
  /** Only at the beginning of a sentence. */
  opens: boolean
  elements: readonly Element[]
}

/** Words that a gap (`...`) may leave out. */
const gapWords = 5

/** True of an element that is always there and always one of its words. */
export const onlyWords = (element: Element): boolean =>
  !element.optional &&
  !element.gap &&
  !element.any &&
  element.prefixes.length === 0 &&
  element.classes.size === 0

/** Matches the elements from `index` on after word `at`; returns the last word matched. Counts its calls in `cost`. */
export function matchFrom(
  cost: { steps: number },
  words: readonly Word[],
  elements: readonly Element[],
  index: number,
  at: number,
): number | null {
  cost.steps++
  const element = elements[index]
  if (element === undefined) return at
  if (element.gap) {
    for (let skip = 0; skip <= gapWords; skip++) {
      if (skip > 0 && !sameSentence(words, at, at + skip)) return null
      const last = matchFrom(cost, words, elements, index + 1, at + skip)
      if (last !== null) return last
    }
    return null
  }
  if (sameSentence(words, at, at + 1) && fits(element, words[at + 1]!)) {
    const last = matchFrom(cost, words, elements, index + 1, at + 1)
    if (last !== null) return last
  }
  return element.optional ? matchFrom(cost, words, elements, index + 1, at) : null
}

const sameSentence = (words: readonly Word[], a: number, b: number) =>
  b < words.length && words[a]!.sentence === words[b]!.sentence

function fits(element: Element, word: Word): boolean {
  if (element.any || element.words.has(word.folded)) return true
  if (
    element.classes.size > 0 &&
    (element.classes.has(word.kind) || (word.capital && element.classes.has('capital')))
  )
    return true
  for (let i = 0; i < element.prefixes.length; i++)
    if (word.folded.startsWith(element.prefixes[i]!)) return true
  for (let i = 0; i < word.also.length; i++) if (element.words.has(word.also[i]!)) return true
  return false
}
