/** What is counted by the day. The key says of what. */
export const measures = [
  /** Minutes from coming in to the first decision; key: urgency, step: `time-steps.ts`. */
  'time',
  /** As many of them as were in the pack's time; key: urgency. */
  'in-time',
  /** First decisions; key: keep, remove or hide. */
  'decided',
  /** Taken away or hidden; key: reason. */
  'removed',
  /** Removed for a reason that the pack counts as a strike; key: reason. */
  'strike',
  /** Answers that went out or are on their way; key: `reply`. */
  'answered',
  /** Concerns handed to who looks after complaints; key: whether of a parent. */
  'referred',
  /** Blocks that were proposed and decided, made at once, and ended; key: proposed, blocked, declined, at-once or lifted. */
  'block',
  /** Challenges of a removal; key: `made`, and once decided `upheld` (it stays gone) or `overturned`. */
  'challenged',
  /** What was decided where a label was proposed; key: `label/decision`, step: score in twentieths. */
  'label',
  /** What was decided upon a proposal; key: `proposal/decision`. */
  'proposal',
] as const
export type Measure = (typeof measures)[number]

/** One number of one day. */
export interface Counted {
  /** Null: of the trust's own accounts. */
  schoolId: string | null
  /** London date, `YYYY-MM-DD`. */
  day: string
  measure: Measure
  key: string
  step: number
  count: number
}
