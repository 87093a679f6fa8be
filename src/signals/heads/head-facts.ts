/**
 * What the heads say of a text, as facts: signal `head`, one for each head whose score a policy may act on.
 * Spans: the words without which the head would be least sure; none when it was the text as a whole.
 * Errors: sarcasm, news of abuse, and insults that only the family understands; see the model cards in `weights/`.
 */
import type { Page } from '../page.ts'
import { factBetween } from '../page.ts'
import type { Fact } from '../signal.ts'
import { weigher, type Weigh } from './explain.ts'
import type { Features } from './features.ts'
import { combine, scaled } from './formula.ts'
import { headNames, type HeadName } from './head-names.ts'
import type { Heads } from './heads.ts'
import { layeredScores } from './layered-heads.ts'
import { linearScores } from './linear-heads.ts'

/** Below this a score is not worth a fact: half the review cut's. */
const worthTelling = 0.25

export interface HeadScore {
  head: HeadName
  /** 0 to 1; .5 is the review cut, .8 the remove cut. */
  score: number
}

/** Scores of all heads that have a say. `vector`: the encoder's; null where there is none. */
export function headScores(heads: Heads, features: Features, vector: Float32Array | null): HeadScore[] {
  const tiers = [linearScores(heads.first, features)]
  if (vector !== null && heads.second !== null) tiers.push(layeredScores(heads.second, vector))
  const formulas = tiers.length === 2 ? heads.formulas.both : heads.formulas.first
  const scores: HeadScore[] = []
  for (const head of headNames) {
    const formula = formulas[head]
    if (formula !== undefined) scores.push({ head, score: scaled(combine(head, formula, tiers), formula) })
  }
  return scores
}

export function headFacts(page: Page, heads: Heads, features: Features, vector: Float32Array | null): Fact[] {
  const weigh = weigher(page, heads)
  const facts: Fact[] = []
  for (const { head, score } of headScores(heads, features, vector))
    if (score >= worthTelling) facts.push(factOf(page, weigh, head, score))
  return facts
}

function factOf(page: Page, weigh: Weigh, head: HeadName, score: number): Fact {
  const words = score < 0.5 ? [] : weigh(head)
  const base = { signal: 'head', is: head, score, people: [] }
  const first = words[0]
  if (first === undefined) {
    return { ...base, start: null, end: null, media: null, text: null, why: 'It was the text as a whole.' }
  }
  const quoted = words.map(word => `“${word.raw}”`).join(', ')
  const why =
    words.length === 1 ? `The word that weighed most: ${quoted}.` : `The words that weighed most: ${quoted}.`
  return factBetween(page, first.from, first.to, { ...base, why })
}
