import type { Decision, Leave, PackMend } from './pack/pack-schema.ts'
import type { Place } from './post-to-check.ts'
import type { PictureBox } from './reading.ts'

/** A way to put a finding right. `replacement` stands for what was found; null where no text replaces it. */
export interface Mend {
  id: string
  kind: PackMend['kind']
  label: string
  replacement: string | null
}

/** One mark in the margin: what the policy has to say about one place of a post. */
export interface Finding {
  /**
   * Names the finding for a clearing or a dismissal. The same words, people and rule keep their id when the
   * rest of the post changes; who binds a dismissal to a version of the text is `posts`.
   */
  id: string
  rule: string
  /** The clause that the rule cites on this channel. */
  clause: string
  /** The open question by whose default the rule stands here; null where the source says it itself. */
  gap: string | null
  decision: Exclude<Decision, 'publish'>
  place: Place | 'picture' | 'post'
  /** UTF-16 units of the post's text, end exclusive; null for what is not in the text. */
  start: number | null
  end: number | null
  /** Index of the picture, or null. */
  media: number | null
  /** Where in the picture, to be drawn there; null for what has no place in one. */
  box: PictureBox | null
  /** The face that it is about, for a mend; null for what is about none. */
  face: string | null
  text: string | null
  people: readonly string[]
  /** One sentence for the margin, at most 20 words of ours. */
  message: string
  mend: Mend | null
  leaves: readonly Leave[]
}

export interface Checked {
  decision: Decision
  /** The kind of post that was judged: the author's choice, else the likeliest; `none` fits no list. */
  category: string
  /** The clause that allows this kind of post on this channel; null when none does. */
  allowedBy: string | null
  /** Those in the text in its order, then the rest. */
  findings: readonly Finding[]
}

const weight: Record<Decision, number> = { publish: 0, hold: 1, refuse: 2 }

/** Refuse outweighs hold, hold outweighs publish. */
export function strictest(decisions: Iterable<Decision>): Decision {
  let worst: Decision = 'publish'
  for (const decision of decisions) if (weight[decision] > weight[worst]) worst = decision
  return worst
}

export const isStricter = (a: Decision, b: Decision): boolean => weight[a] > weight[b]
