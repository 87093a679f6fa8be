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

/** Up to three words, the weightiest first; empty when no single word mattered. */
export function weighiest(page: Page, heads: Heads, head: HeadName): Word[] {
  const scoreOf = (words: readonly Word[]) =>
    linearScores(heads.first, featuresOf({ ...page, words }, [], ''))[headAt[head]]!
  const words = page.words.slice(0, mostWords)
  if (words.length < 2) return words
  const whole = scoreOf(words)
  return words
    .map((word, at) => ({ word, fall: whole - scoreOf(words.toSpliced(at, 1)) }))
    .filter(({ fall, word }) => fall >= worthNaming && word.raw.length > 1)
    .sort((a, b) => b.fall - a.fall)
    .slice(0, 3)
    .map(({ word }) => word)
}
