/** Trains the heads of posts, chooses their cuts on posts that they had not learned from, and says how good they are. */
import { categoriesOf } from '../src/signals/categories.ts'
import { featuresOf } from '../src/signals/heads/features.ts'
import { linearScores, type LinearHeads } from '../src/signals/heads/linear-heads.ts'
import {
  breaches,
  postHeadAt,
  type Breach,
  type BreachCuts,
  type PostHeads,
} from '../src/signals/heads/post-heads.ts'
import { openPage } from '../src/signals/page.ts'
import { factsOf } from '../src/signals/read-text.ts'
import type { Reading, World } from '../src/signals/signal.ts'
import { seed } from './assemble.ts'
import { fitLinear, type Learnable } from './fit-linear.ts'
import { inWholeNumbers } from './fit-tiers.ts'
import type { PostRow } from './sources/posts.ts'

export interface PostExample extends Learnable {
  row: PostRow
  reading: Reading
}

export interface UnseenPost extends PostExample {
  scores: Float32Array
}

const options = { epochs: 3, rate: 0.5, decay: 1e-6 }
const folds = 4

/**
 * What the lists' share of a kind counts beside a head: chosen on posts that the heads had not learned from. And from
 * where on a find of the lists needs no second opinion: the weight that they give to words with one meaning.
 */
const lists = { ofKind: 6, sure: 0.95 }

/**
 * How much a post of the training corpus counts beside one of ours: it was labelled by those who label the tests. And
 * one of ours that is off the school's matter and harmless: we wrote three times as many of them as schools do. Chosen
 * in cross-validation, by the heads alone.
 */
const weights = { corpus: 4, offMatter: 0.4 }

function weightOf({ source, kind, rules }: PostRow): number {
  if (source === 'school') return weights.corpus
  return kind === 'none' && rules.length === 0 ? weights.offMatter : 1
}

export function preparePost(row: PostRow, world: World): PostExample {
  const page = openPage(row.text)
  const facts = factsOf(page, world)
  return {
    row: { ...row, weight: weightOf(row) },
    features: featuresOf(page, facts, ''),
    reading: { text: row.text, facts, categories: categoriesOf(page, facts) },
  }
}

export interface PostFit {
  heads: PostHeads
  unseen: UnseenPost[]
}

export function fitPosts(examples: readonly PostExample[]): PostFit {
  const unseen = crossValidatePosts(examples)
  const cuts = Object.fromEntries(breaches.map(breach => [breach, cutsOf(breach, unseen)])) as Record<
    Breach,
    BreachCuts
  >
  return { heads: { linear: fit(examples), cuts, lists }, unseen }
}

/** Fits that met the posts in other orders, and their mean: the order alone moves two posts in a hundred. */
const orders = [seed, seed + 1, seed + 2, seed + 3]

function fit(examples: readonly PostExample[]): LinearHeads {
  const { weights, biases } = orders
    .map(order => fitLinear(examples, options, order))
    .reduce((sum, one) => {
      one.weights.forEach((weight, at) => (sum.weights[at]! += weight))
      one.biases.forEach((bias, at) => (sum.biases[at]! += bias))
      return sum
    })
  return inWholeNumbers({
    weights: weights.map(weight => weight / orders.length),
    biases: biases.map(bias => bias / orders.length),
  })
}

/** Scores of the corpus's posts by heads that learned from the other three quarters, and from all of ours. */
function crossValidatePosts(examples: readonly PostExample[]): UnseenPost[] {
  const groups = [
    ...new Set(examples.filter(({ row }) => row.source === 'school').map(({ row }) => row.group)),
  ]
  const foldOf = new Map(groups.map((group, at) => [group, at % folds]))
  const unseen: UnseenPost[] = []
  for (let fold = 0; fold < folds; fold++) {
    const left = examples.filter(({ row }) => row.source === 'school' && foldOf.get(row.group) === fold)
    const linear = fit(
      examples.filter(({ row }) => row.source !== 'school' || foldOf.get(row.group) !== fold),
    )
    for (const example of left) unseen.push({ ...example, scores: linearScores(linear, example.features) })
  }
  return unseen
}

/** Shares of the posts without that breach which a head may hold, and be sure of. */
const falseAlarms = { review: 0.006, remove: 0.0015 }

/** No head holds a post that it takes for innocent itself, twelve to one: "she ran for the county" is no politics. */
const leastReview = -2.5

/**
 * Breaches whose lists are words of many meanings; what is built or counted (a number, a greeting) is believed. This
 * list stands here alone: the record of the weights carries it, as a silence that is a number or null.
 */
const silenceable: readonly Breach[] = ['business', 'age', 'abuse']

/** Right finds of the lists that a head may silence. */
const rightSilenced = 1

/** No head is surer than this that a list is wrong. */
const leastSilence = -5

function cutsOf(breach: Breach, unseen: readonly UnseenPost[]): BreachCuts {
  const at = postHeadAt[breach]
  const innocent = unseen
    .filter(({ row }) => row.targets[at] === 0)
    .map(({ scores }) => scores[at]!)
    .sort((a, b) => b - a)
  const above = (share: number) => innocent[Math.floor(innocent.length * share)]! + 1e-3
  const review = Math.max(above(falseAlarms.review), leastReview)
  const remove = Math.max(above(falseAlarms.remove), review + 0.01)
  return { review, remove, silence: silenceable.includes(breach) ? silenceOf(breach, unseen) : null }
}

/** The highest logit below which the lists, where they spoke, were right once at most. */
function silenceOf(breach: Breach, unseen: readonly UnseenPost[]): number {
  const right = unseen
    .filter(
      ({ row, reading }) =>
        row.targets[postHeadAt[breach]] === 1 && reading.facts.some(fact => fact.signal === breach),
    )
    .map(({ scores }) => scores[postHeadAt[breach]]!)
    .sort((a, b) => a - b)
  return Math.min(leastSilence, right[rightSilenced] ?? leastSilence)
}
