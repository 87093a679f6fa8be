/**
 * Reads a post: all signals, then the heads of posts on what they found. What kind of post it is, heads and lexicons
 * say together; a breach that a head sees is a fact of its own, beside the lexicons'.
 */
import { categoriesOf } from '../categories.ts'
import { factBetween, openPage, type Page } from '../page.ts'
import { factsOf } from '../read-text.ts'
import type { Fact, Reading, World } from '../signal.ts'
import { weigher, whyOf, type Weigh } from './explain.ts'
import { featuresOf } from './features.ts'
import { scaled } from './formula.ts'
import { linearScores } from './linear-heads.ts'
import {
  breaches,
  kindsOfPost,
  postHeadAt,
  type Breach,
  type BreachCuts,
  type KindOfPost,
  type PostHeads,
} from './post-heads.ts'

/** Below this a score is not worth a fact: half the hold cut's. */
const worthTelling = 0.25

/** @param heads null where there are none: then the lexicons speak alone. */
export function readPost(text: string, world: World, heads: PostHeads | null): Reading {
  const page = openPage(text)
  const facts = factsOf(page, world)
  const byLexicon = categoriesOf(page, facts)
  if (heads === null || page.words.length === 0) return { text, facts, categories: byLexicon }
  const scores = linearScores(heads.linear, featuresOf(page, facts, ''))
  const believed = facts.filter(fact => !isSilenced(fact, heads, scores))
  const read = { page, heads, scores, facts: believed, weigh: weigher(page, heads.linear) }
  return {
    text,
    facts: [...believed, ...breaches.flatMap(breach => breachFact(read, breach))],
    categories: kindsBy(scores, byLexicon, heads.lists.ofKind),
  }
}

/** A word that may offend, in a text that reads like thousands of harmless ones: "shooting", "the slaves", "wine". */
function isSilenced({ signal, score }: Fact, { cuts, lists }: PostHeads, scores: Float32Array): boolean {
  const cut = (cuts as Partial<Record<string, BreachCuts>>)[signal]
  if (cut === undefined || cut.silence === null || score >= lists.sure) return false
  return scores[postHeadAt[signal as Breach]]! < cut.silence
}

/**
 * Shares of 1, the likeliest kind first. Exported for training, which chooses the weight of the lexicons.
 *
 * @param weight what the lexicons' share of a kind counts beside the heads' logit
 */
export function kindsBy(
  scores: Float32Array,
  byLexicon: Reading['categories'],
  weight: number,
): { category: KindOfPost; score: number }[] {
  const shares = new Map(byLexicon.map(({ category, score }) => [category, score]))
  const sums = kindsOfPost.map(kind => scores[postHeadAt[kind]]! + weight * (shares.get(kind) ?? 0))
  const most = Math.max(...sums)
  const powers = sums.map(sum => Math.exp(sum - most))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return kindsOfPost
    .map((category, at) => ({ category, score: powers[at]! / total }))
    .sort((a, b) => b.score - a.score)
}

interface ReadSoFar {
  page: Page
  heads: PostHeads
  scores: Float32Array
  facts: readonly Fact[]
  weigh: Weigh
}

function breachFact(
  { page, heads: { linear, cuts }, scores, facts, weigh }: ReadSoFar,
  breach: Breach,
): Fact[] {
  const at = postHeadAt[breach]
  const score = scaled(scores[at]!, cuts[breach])
  if (score < worthTelling) return []
  const [first, last] = worstSentence(
    page,
    words => linearScores(linear, featuresOf({ ...page, words }, [], ''))[at]!,
  )
  const why = whyOf(score < 0.5 ? [] : weigh(at))
  const base = { signal: 'head', is: breach, score, people: [], why }
  const fact = factBetween(page, page.words[first]!.from, page.words[last]!.to, base)
  return isSettled(breach, fact, facts) ? [] : [fact]
}

/** Where the word lists say so already, once is enough; and the school's own list of businesses settles what an advert is. */
function isSettled(breach: Breach, fact: Fact, facts: readonly Fact[]): boolean {
  return facts.some(
    other =>
      ((other.signal === breach && other.score >= 0.5) ||
        (breach === 'business' && other.is === 'related')) &&
      within(other, fact),
  )
}

/** First and last word of the sentence that scores highest by itself. */
function worstSentence(
  page: Page,
  scoreOf: (words: Page['words']) => number,
): readonly [first: number, last: number] {
  let worst: readonly [number, number] = [0, page.words.length - 1]
  let most = -Infinity
  for (let first = 0; first < page.words.length;) {
    let last = first
    while (page.words[last + 1]?.sentence === page.words[first]!.sentence) last++
    if (first === 0 && last === page.words.length - 1) break
    const score = scoreOf(page.words.slice(first, last + 1))
    if (score > most) {
      most = score
      worst = [first, last]
    }
    first = last + 1
  }
  return worst
}

const within = (inner: Fact, outer: Fact): boolean =>
  inner.start !== null && outer.start !== null && inner.start >= outer.start && inner.start < outer.end!
