/** What a written text is for: the labels that a trained head shall learn from it. */
export type Label =
  | 'abusive'
  | 'racist'
  | 'sexist'
  | 'homophobic'
  | 'inflammatory'
  | 'spam'
  | 'personal-info'
  | 'commercial'
  | 'donation'
export type Also = 'threat' | 'sexual' | 'ableist' | 'transphobic' | 'religious' | 'body-shaming' | 'swearing'

/** What is true of every text of a theme. `hate: null`: say nothing of it to the hate head. */
export interface Meaning {
  hate: 0 | 1 | null
  labels: readonly Label[]
  also: readonly Also[]
  route: 'none' | 'complaint' | 'safeguarding'
  action: 'keep' | 'review' | 'remove'
}

export interface AugmentedRow {
  text: string
  /** Id of the template. All rows of one template belong in one fold, or the fold tests what it was trained on. */
  group: string
  hate: 0 | 1 | null
  labels: Label[]
  also: Also[]
  route: 'none' | 'complaint' | 'safeguarding'
  action: 'keep' | 'review' | 'remove'
  /** Id of the group of people that the text speaks of, of `groups.ts`. */
  target?: string
}

/** One kind of text: templates, the words that fill them, and what the texts mean. */
export interface Theme {
  id: string
  meaning: Meaning
  /** True: a group of people fills `{they}`, `{one}` …, and hate rows get that group's labels. */
  aboutGroups: boolean
  /** One template a line; `{slot}` is filled, `[a|b]` is one of them, an empty choice is allowed. */
  templates: string
  fills?: Readonly<Record<string, string>>
  /** At most so many rows of one template. */
  cap: number
  /** Only groups that have one of these dimensions; without it all. */
  only?: readonly string[]
}

export const harmless: Meaning = { hate: 0, labels: [], also: [], route: 'none', action: 'keep' }
export const hateful: Meaning = { hate: 1, labels: [], also: [], route: 'none', action: 'remove' }
