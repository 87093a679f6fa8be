/**
 * The shapes of the room: what a signal gets and what it gives.
 *
 * `Reading` and `Fact` are, field for field, those of `policy/reading.ts`. The two rooms do not import each
 * other, so the shape stands here a second time; `cli/check.test.ts` fails to compile when they drift apart.
 */
import type { Page } from './page.ts'
import type { RegisterIndex } from './register-index.ts'

export interface Reading {
  text: string
  facts: readonly Fact[]
  categories: readonly { category: string; score: number }[]
}

/** One thing found. Offsets are UTF-16 units of the text as it was written, end exclusive. */
export interface Fact {
  signal: string
  is: string
  /** How sure, 0 to 1. Hand-set for lexicons, and comparable within one signal only. */
  score: number
  start: number | null
  end: number | null
  media: number | null
  text: string | null
  /** Ids of the register; several when the text does not say which of them. */
  people: readonly string[]
  why: string
}

/** One person of the register, as far as finding them in a text needs it. Consent is the policy's business. */
export interface RegisterPerson {
  id: string
  name: string
  /** What everybody says: a short form, a nickname, or a title with surname. */
  knownAs: string | null
  /** pupil, staff, parent, governor, visitor … */
  role: string
  /** Id of the school, or null for somebody of the whole trust. */
  school: string | null
  /** Year group or class, as the register writes it. */
  group: string | null
}

/** What a signal must know of the school that posts, to tell its own things from other people's. */
export interface SchoolFacts {
  id: string
  name: string
  /** Youngest and oldest age, in years. */
  ageRange: readonly [number, number] | null
  phones: readonly string[]
  emails: readonly string[]
  websites: readonly string[]
  address: string | null
  relatedBusinesses: readonly string[]
  ownAccounts: readonly string[]
}

/** Everything a reading depends on besides the text. Handed in as values: signals read no files. */
export interface World {
  register: RegisterIndex
  /** The school whose post it is; null for the trust's own account. */
  school: SchoolFacts | null
}

/**
 * A signal reads a page and says what is there; `found` is what the signals before it said (`read-text.ts` has
 * the order). It throws on nothing that a person can type.
 */
export type Signal = (page: Page, world: World, found: readonly Fact[]) => Fact[]
