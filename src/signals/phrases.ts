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
 * Phrases are found by their first two words, so the cost of a text does not grow with the lexicons but with the
 * phrases that begin with its words; gaps are bounded, so it is linear in the text.
 */
import type { Page } from './page.ts'
import { PhraseIndex } from './phrase-index.ts'
import type { Cue, Element, Hit } from './phrase-match.ts'

export type { Cue, Hit } from './phrase-match.ts'

/** A compiled lexicon: one of those that its index looks for in one pass. */
export interface Lexicon {
  index: PhraseIndex
  number: number
}

/** The lexicons that every text is read with. */
const everyText = new PhraseIndex()

/**
 * Compiles cues. Throws on a phrase that does not begin with a whole word or a class: it could not be found.
 * @param index for a lexicon that few texts are read with: it then costs the others nothing
 */
export function compileLexicon(cues: readonly Cue[], index: PhraseIndex = everyText): Lexicon {
  const number = index.number()
  for (const cue of cues) {
    for (const written of cue.phrases) {
      const opens = written.startsWith('^')
      const elements = written.replace('^', '').split(' ').map(parseElement)
      const head = elements[0]!
      if (head.optional || head.gap || head.any || head.prefixes.length > 0) {
        throw new Error(`The phrase "${written}" must begin with a whole word.`)
      }
      index.add({ cue, lexicon: number, opens, elements })
    }
  }
  return { index, number }
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
export const findPhrases = (lexicon: Lexicon, page: Page): readonly Hit[] =>
  lexicon.index.find(page, lexicon.number)
