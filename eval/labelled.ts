import { readFileSync } from 'node:fs'

/** One post of a labelled file, as far as scoring needs it. */
export interface LabelledPost {
  id: string
  channel: string
  text: string
  expect: {
    decision: Decision
    category: string
    rules: readonly string[]
    spans?: readonly { rule: string; text: string | null }[]
  }
}

export interface LabelledComment {
  id: string
  platform: string
  author: string
  text: string
  expect: { action: Action; labels: readonly string[]; route: string }
}

export type Decision = 'publish' | 'hold' | 'refuse'
export type Action = 'keep' | 'review' | 'remove'

/** What `check` answers for a post, as far as scoring needs it. */
export interface PostAnswer {
  decision: Decision
  category: string
  findings: readonly { rule: string; start: number | null; end: number | null }[]
}

/** What `moderate` answers for a comment. */
export interface CommentAnswer {
  action: Action
  labels: readonly { label: string }[]
  route: string
}

/** A labelled item with its answer. */
export interface Answered<E, A> {
  expected: E
  actual: A
}

/** The lines of a file with one JSON object a line. The labelled files are ours, so they are not validated. */
export const readLabelled = <T>(path: string): T[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line) as T)
