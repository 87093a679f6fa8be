/** Reads a comment: all signals, then the trained heads on what they found. */
import { openPage } from '../page.ts'
import { commentSignals, factsOf } from '../read-text.ts'
import type { Fact, Reading, World } from '../signal.ts'
import { featuresOf, type Features } from './features.ts'
import { headFacts } from './head-facts.ts'
import type { Heads } from './heads.ts'
import { spoken } from './spoken.ts'
import type { Page } from '../page.ts'

export interface CommentText {
  /** As the network shows it. */
  author: string
  text: string
  /** What is known of the writer (`author` facts): the heads see it, and it joins the reading. */
  known?: readonly Fact[]
}

/** A comment that the lexicons have read: what the encoder is to read of it, and what the heads will. */
export interface OpenedComment {
  page: Page
  reading: Reading
  features: Features
  /** For the encoder. */
  spoken: string
}

export function openComment({ author, text, known = [] }: CommentText, world: World): OpenedComment {
  const page = openPage(text)
  const facts = [...known, ...factsOf(page, world, commentSignals)]
  return {
    page,
    reading: { text, facts, categories: [] },
    features: featuresOf(page, facts, author),
    // Only where there is an encoder does anybody ask.
    get spoken() {
      return spoken(page)
    },
  }
}

/** @param vector the encoder's, of `spoken`; null where there is no second tier. */
export function readComment(comment: OpenedComment, heads: Heads, vector: Float32Array | null): Reading {
  const { page, reading, features } = comment
  return {
    ...reading,
    facts: [...reading.facts, ...headFacts(page, heads, { features, facts: reading.facts, vector })],
  }
}
