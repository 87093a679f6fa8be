/**
 * Which words moved a head: each word is left out in turn, and the fall of the first tier's score is its weight. The
 * second tier reads whole sentences and cannot be asked word by word at this price.
 */
import type { Page } from '../page.ts'
import type { Word } from '../words.ts'
import { featuresOf } from './features.ts'
import { headAt, type HeadName } from './head-names.ts'
import type { Heads } from './heads.ts'
import { linearScores } from './linear-heads.ts'

/** Words that are tried; the cost is one reading of the heads each. */
const mostWords = 40
/** Fall of the logit from which on a word is worth naming. */
const worthNaming = 0.15

/** Names up to three words for a head, the weightiest first; none when no single word mattered. */
export type Weigh = (head: HeadName) => Word[]

/** Every head is asked of the same readings, and only when the first head asks: most comments need none. */
export function weigher(page: Page, heads: Heads): Weigh {
  const words = page.words.slice(0, mostWords)
  const scoresOf = (some: readonly Word[]) =>
    linearScores(heads.first, featuresOf({ ...page, words: some }, [], ''))
  let readings: { whole: Float32Array; without: Float32Array[] } | null = null
  return head => {
    if (words.length < 2) return words
    readings ??= { whole: scoresOf(words), without: words.map((_, at) => scoresOf(words.toSpliced(at, 1))) }
    const { whole, without } = readings
    const at = headAt[head]
    return words
      .map((word, place) => ({ word, fall: whole[at]! - without[place]![at]! }))
      .filter(({ fall, word }) => fall >= worthNaming && word.raw.length > 1)
      .sort((a, b) => b.fall - a.fall)
      .slice(0, 3)
      .map(({ word }) => word)
  }
}
