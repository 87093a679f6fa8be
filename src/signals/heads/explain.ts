/**
 * Which words moved a head: each word is left out in turn, and the fall of the first tier's score is its weight. The
 * second tier reads whole sentences and cannot be asked word by word at this price.
 */
import type { Page } from '../page.ts'
import type { Word } from '../words.ts'
import { groups, type Changes } from './group-tally.ts'
import { headAt, type HeadName } from './head-names.ts'
import type { Heads } from './heads.ts'
import { leaveOutEach } from './leave-out.ts'
import { logitOf, weightsOf, type LinearHeads } from './linear-heads.ts'

/** Words that are tried; the cost is a few features of each. */
const mostWords = 40
/** Fall of the logit from which on a word is worth naming. */
const worthNaming = 0.15

/** Names up to three words for a head, the weightiest first; none when no single word mattered. */
export type Weigh = (head: HeadName) => Word[]

/** Every head is asked of the same readings, and only when the first head asks: most comments need none. */
export function weigher(page: Page, heads: Heads): Weigh {
  const words = page.words.slice(0, mostWords)
  let leftOut: Changes | null = null
  return head => {
    if (words.length < 2) return words
    leftOut ??= leaveOutEach(page, words)
    const falls = fallsOf(heads.first, headAt[head], leftOut)
    return words
      .map((word, at) => ({ word, fall: falls[at]! }))
      .filter(({ fall, word }) => fall >= worthNaming && word.raw.length > 1)
      .sort((a, b) => b.fall - a.fall)
      .slice(0, 3)
      .map(({ word }) => word)
  }
}

/** By how much a head's logit falls without each word. */
function fallsOf(linear: LinearHeads, head: number, left: Changes): number[] {
  const { groupOf, moved, movedTo } = left
  const weights = weightsOf(linear, left.buckets, head)
  // One sum more, for what no group has.
  const sums = Array.from({ length: groups + 1 }, () => 0)
  for (let number = 0; number < groupOf.length; number++) sums[groupOf[number]!]! += weights[number]!
  const whole = logitOf(linear, head, sums, 0, 1, left.sizes)
  let at = 0
  return left.ends.map((end, word) => {
    const then = sums.slice()
    for (; at < end; at++) {
      const number = moved[at]!
      then[groupOf[number]!]! -= weights[number]!
      then[movedTo[at]!]! += weights[number]!
    }
    return whole - logitOf(linear, head, then, 0, 1, left.sizesThen[word]!)
  })
}
