import type { Action, Label } from './pack/pack-schema.ts'

/** One reason to look at a comment, with its clause. */
export interface CommentFinding {
  /** The rule or the route of the pack. */
  rule: string
  label: Label | null
  /** What was found within the rule: `threat`, `phone`, `complaint`, … */
  ground: string
  clause: string
  /** The open question by whose default the rule stands; null where the source says it itself. */
  gap: string | null
  /** `keep` only for a concern that is to be answered: it takes nothing away. */
  action: Action
  /** How sure the signal was, 0 to 1; comparable within one signal only. */
  score: number
  /** UTF-16 units of the comment, end exclusive; null when no place stands out. */
  start: number | null
  end: number | null
  text: string | null
  /** Plain sentences, at most 20 words each. */
  message: string
}

export type Route = 'none' | 'complaint' | 'safeguarding'

/** What is proposed for one comment. People decide. */
export interface Moderated {
  action: Action
  /** Each label once, in the pack's order, with the place that speaks most for it. */
  labels: readonly { label: Label; score: number; start: number | null; end: number | null }[]
  route: Route
  /** Those with a place in the text's order, then the rest. */
  findings: readonly CommentFinding[]
}

const weight: Record<Action, number> = { keep: 0, review: 1, remove: 2 }

/** Remove outweighs review, review outweighs keep. */
export const severity = (action: Action): number => weight[action]

export const gentler = (a: Action, b: Action): Action => (weight[a] <= weight[b] ? a : b)

export function severest(actions: Iterable<Action>): Action {
  let worst: Action = 'keep'
  for (const action of actions) if (weight[action] > weight[worst]) worst = action
  return worst
}
