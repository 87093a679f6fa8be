import type { Fact, PlacedFact, Reading } from './reading.ts'

/** What the register says about one person, one channel and one element. Blank is `unknown`. */
export type ConsentState = 'given' | 'refused' | 'withdrawn' | 'unknown' | 'protected'

/** What the words of a mend and the form of a name depend on; a parent or visitor is `other`. */
export type PersonRole = 'pupil' | 'staff' | 'governor' | 'other'

export type ConsentElement = 'name' | 'photo'

/** Where in the post a reading was made. */
export type Place = 'text' | 'title' | 'link' | 'alt-text' | 'text-in-picture' | 'captions'

export interface PlacedReading {
  place: Place
  /** Index of the picture for `alt-text` and `text-in-picture`; null otherwise. */
  media: number | null
  reading: Omit<Reading, 'facts'> & { facts: readonly PlacedFact[] }
}

/** The variant of a post for one channel, read, with everything that the policy needs to decide. */
export interface PostToCheck {
  /** The id of a channel of the pack, such as `facebook`. */
  channel: string
  readings: readonly PlacedReading[]
  /**
   * Facts of signal `face`: `tagged` for each person who is to be seen, `untagged` for each face or picture of which
   * nobody knows, `close-up` for a pupil's face, its share of the picture's height as the score.
   */
  faces: readonly PlacedFact[]
  /** Facts of signal `request`: what the author asked for that a channel may forbid (`public-unchecked`). */
  request: readonly Fact[]
  /** The kind of post that the author chose; null leaves it to what the text is likeliest to be. */
  category: string | null
  /** Read from the register at the moment of checking. Called with a person id of a fact. */
  consent: (personId: string, channel: string, element: ConsentElement) => ConsentState
  /** Without it a mend's words fit anyone, and everybody is named as a pupil would be. */
  roleOf?: (personId: string) => PersonRole
  /** What a mend may put in the place of a private number or address. */
  school?: { officePhone?: string | undefined; officeEmail?: string | undefined }
  /** Age of the school's youngest pupils, in years; null or left out where it is not known, or the whole trust posts. */
  youngest?: number | null
}
