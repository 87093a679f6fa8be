/** What the machine may decide of a post on one channel. */
export type Decision = 'publish' | 'hold' | 'refuse'

/** A decision, or a mark that was put right. Each has its own colour, shape and word. */
export type Verdict = Decision | 'mended'

/** Names one clause of the policy. `section` is what people read ("2.1", "2.4b"). */
export interface ClauseRef {
  id: string
  section: string
  title: string
}

/** A way to put a finding right. `copybook` does it at one press; `person` says what somebody has to do. */
export interface Mend {
  id: string
  label: string
  by: 'copybook' | 'person'
}

/** One thing that the policy says about a variant, as the composer and the approval show it. */
export interface Finding {
  id: string
  /** Null: the network would refuse it, whatever the policy says. */
  clause: ClauseRef | null
  decision: Decision
  /** `mended`, `cleared` and `dismissed` stay on show, so that whoever decides sees what was put right. */
  state: 'open' | 'mended' | 'cleared' | 'dismissed'
  /** UTF-16 units of the variant's text, end exclusive; null for a finding in a picture. */
  start: number | null
  end: number | null
  /** Index of the picture, or null. */
  media: number | null
  /** The words that the finding rests on. */
  text: string
  /** One sentence of at most twenty words. */
  message: string
  mends: readonly Mend[]
}

/** Refused before on hold before publish: the order in which pins on one line stand. */
export const gravity: Record<Decision, number> = { refuse: 0, hold: 1, publish: 2 }

/** The colour, shape and word of a finding: a finding that was put right shows as a mend. */
export const verdictOf = (finding: Finding): Verdict =>
  finding.state === 'open' ? finding.decision : 'mended'
