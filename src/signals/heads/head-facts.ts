/**
 * What the heads say of a text, as facts: signal `head`, one for each head whose score a policy may act on.
 * Spans: the words without which the head would be least sure; none when it was the text as a whole.
 * Errors: sarcasm, news of abuse, and insults that only the family understands; see the model cards in `weights/`.
 */
import type { Page } from '../page.ts'
import { factBetween } from '../page.ts'
import type { Fact } from '../signal.ts'
import { weigher, whyOf, type Weigh } from './explain.ts'
import type { Features } from './features.ts'
import { combine, scaled } from './formula.ts'
import { headAt, headNames, type HeadName } from './head-names.ts'
import type { Heads } from './heads.ts'
import { layeredScores } from './layered-heads.ts'
import { lexiconScores } from './lexicon-scores.ts'
import { linearScores } from './linear-heads.ts'

/** Below this a score is not worth a fact: half the review cut's. */
const worthTelling = 0.25

export interface HeadScore {
  head: HeadName
  /** 0 to 1; .5 is the review cut, .8 the remove cut. */
  score: number
}

/** What the heads are asked of: a text's features and what the word lists found in it. */
export interface Asked {
  features: Features
  facts: readonly Fact[]
  /** The encoder's; null where there is none. */
  vector: Float32Array | null
}

/** Scores of all heads that have a say. */
export function headScores(heads: Heads, { features, facts, vector }: Asked): HeadScore[] {
  const tiers = [linearScores(heads.first, features)]
  if (vector !== null && heads.second !== null) tiers.push(layeredScores(heads.second, vector))
  const formulas = tiers.length === 2 ? heads.formulas.both : heads.formulas.first
  const asked = { tiers, lexicons: lexiconScores(facts) }
  const scores: HeadScore[] = []
  for (const head of headNames) {
    const formula = formulas[head]
    if (formula !== undefined) scores.push({ head, score: scaled(combine(formula, asked), formula) })
  }
  return scores
}

export function headFacts(page: Page, heads: Heads, asked: Asked): Fact[] {
  const weigh = weigher(page, heads.first)
  const facts: Fact[] = []
  for (const { head, score } of headScores(heads, asked))
    if (score >= worthTelling) facts.push(factOf(page, weigh, head, score))
  return facts
}

function factOf(page: Page, weigh: Weigh, head: HeadName, score: number): Fact {
  const words = score < 0.5 ? [] : weigh(headAt[head])
  const base = { signal: 'head', is: head, score, people: [], why: whyOf(words) }
  const first = words[0]
  return first === undefined
    ? { ...base, start: null, end: null, media: null, text: null }
    : factBetween(page, first.from, first.to, base)
}
