/** Recognises well-known people, real and invented, so that they are not taken for private ones. */
import { eponyms, figureNames, knownFigures } from './lists/known-figures.ts'
import type { Page } from './page.ts'

/** First word of a name to the number of words of the longest name that begins so. */
const longest = new Map<string, number>()
for (const name of knownFigures) {
  const words = name.split(' ')
  longest.set(words[0]!, Math.max(words.length, longest.get(words[0]!) ?? 0))
}

/** How many words from `i` on are the name of a well-known person; 0 when none. */
export function knownFigureAt(page: Page, i: number): number {
  const word = page.words[i]
  if (word === undefined) return 0
  const most = longest.get(word.folded)
  if (most === undefined) return 0
  for (let length = most; length > 1; length--) {
    const words = page.words.slice(i, i + length)
    if (words.length < length || words.slice(0, -1).some(word => word.possessive)) continue
    const name = words.map(word => word.folded).join(' ')
    // "Three Harry Potters": a class that is dressed up.
    if (knownFigures.has(name) || knownFigures.has(name.replace(/e?s$/, ''))) return length
  }
  return 0
}

/** Surnames of well-known people: houses, prizes and laws are called after them. */
export const figureLastNames = new Set([...eponyms].map(name => name.split(' ').at(-1)!))

/** A name that, standing alone, is a figure's. */
export const isFigureAlone = (folded: string): boolean => figureNames.has(folded) || knownFigures.has(folded)
