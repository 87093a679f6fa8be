/**
 * What a post is found to contain: the only thing that the policy knows of a text or a picture.
 *
 * `signals/` and `media/` produce values of these shapes; `policy/` decides by them. The two do not import
 * each other: the shapes meet, structurally, where somebody hands one to the other (posts, the command line,
 * the benchmarks).
 */
export interface Reading {
  /** The text that was read. Spans below point into it, in UTF-16 units, end exclusive. */
  text: string
  facts: readonly Fact[]
  /** What kind of post it is, most likely first; the names are the policy's (`alert`, `achievement`, …). */
  categories: readonly { category: string; score: number }[]
}

/** One thing that a signal found. A signal says what is there and where, never whether it is allowed. */
export interface Fact {
  /** Which signal found it: `name`, `face`, `personal-information`, `link`, `politics`, … */
  signal: string
  /** What it is within that signal (`phone`, `staff-personal`, `partisan`, …); a rule decides by it. */
  is: string
  /** How sure the signal is, 0 to 1. */
  score: number
  /** Where, in UTF-16 units of `Reading.text`; null for something in a picture. */
  start: number | null
  end: number | null
  /** Index of the picture that it was found in, or null. */
  media: number | null
  /** The words (or a description of the place in the picture) that the fact rests on. */
  text: string | null
  /** For `name` and `face`: the people of the register that it may be. Empty: somebody not on the register. */
  people: readonly string[]
  /** Why the signal says so, in one plain sentence for the margin or the log of a decision. */
  why: string
}

/** A fact with its place in a picture, given by whoever read that; a signal knows text only. */
export interface PlacedFact extends Fact {
  box?: PictureBox
  /** Which face of the picture it is about; a mend is for that one. */
  face?: string
}

/** Fractions of a picture's width and height, from the top left. */
export interface PictureBox {
  x: number
  y: number
  width: number
  height: number
}
