/**
 * Which words moved a head: each word is left out in turn, and the fall of the first tier's score is its weight. The
 * second tier reads whole sentences and cannot be asked word by word at this price.
 */
import type { Page } from '../page.ts'
import type { Word } from '../words.ts'
import { groups, inMeaning, inWords, type Changes } from './group-tally.ts'
import { leaveOutEach } from './leave-out.ts'
import { logitOf, weightsOf, type LinearHeads } from './linear-heads.ts'

/** Words that are tried; the cost is a few features of each. */
const mostWords = 40
/** Fall of the logit from which on a word is worth naming. */
const worthNaming = 0.15

/** Names up to three words for a head, by its place, the weightiest first; none when no single word mattered. */
export type Weigh = (head: number) => Word[]

/** Every head is asked of the same readings, and only when the first head asks: most comments need none. */
export function weigher(page: Page, linear: LinearHeads): Weigh {
  const words = page.words.slice(0, mostWords)
  let leftOut: Changes | null = null
  return head => {
    if (words.length < 2) return words
    leftOut ??= leaveOutEach(page, words)
    const falls = fallsOf(linear, head, leftOut)
    const weighty: { word: Word; fall: number }[] = []
    for (let at = 0; at < words.length; at++)
      if (falls[at]! >= worthNaming && words[at]!.raw.length > 1)
        weighty.push({ word: words[at]!, fall: falls[at]! })
    weighty.sort((a, b) => b.fall - a.fall)
    return weighty.slice(0, 3).map(({ word }) => word)
  }
}

/** The words as a sentence that people read. */
export function whyOf(words: readonly Word[]): string {
  if (words.length === 0) return 'It was the text as a whole.'
  const quoted = words.map(word => `“${word.raw}”`).join(', ')
  return words.length === 1
    ? `The word that weighed most: ${quoted}.`
    : `The words that weighed most: ${quoted}.`
}

/** By how much a head's logit falls without each word. */
function fallsOf(linear: LinearHeads, head: number, left: Changes): number[] {
  const { groupOf, moved, movedTo } = left
  const weights = weightsOf(linear, left.buckets, head)
  const sums = Array.from({ length: groups }, () => 0)
  for (let number = 0; number < groupOf.length; number++) sums[groupOf[number]!]! += weights[number]!
  const whole = logitOf(linear, head, sums, 0, 1, left.shares)
  const falls: number[] = []
  const then = sums.slice()
  let [gone, ended, at] = [0, 0, 0]
  for (let change = 0; change < left.ends.length; change++) {
    for (let group = inWords; group <= inMeaning; group++) {
      let sum = sums[group]!
      for (const end = left.goneEnds[ended++]!; gone < end; gone++) sum -= weights[left.gone[gone]!]!
      then[group] = sum
    }
    for (; at < left.ends[change]!; at++) {
      const weight = weights[moved[at]!]!
      then[groupOf[moved[at]!]!]! -= weight
      then[movedTo[at]!]! += weight
    }
    falls.push(whole - logitOf(linear, head, then, 0, 1, left.sharesThen[change]!))
  }
  return falls
}
