import type { Moderated } from '../src/policy/comment-finding.ts'
import type { Reading } from '../src/policy/reading.ts'

/** A text of a public set, read, with what the pack proposes. */
export interface ReadText {
  reading: Reading
  moderated: Moderated
}

/** What Dynahate calls hateful: the head for hate against identities, at its review cut. */
export const isHateful = ({ reading }: ReadText): boolean => headSays(reading, 'identity-hate')

/** What EDOS calls sexist: the head that learned from its training part. */
export const isSexist = ({ reading }: ReadText): boolean => headSays(reading, 'sexism')

/** A head is past its own mark for a look; its scores are scaled to .5 there. */
const headSays = ({ facts }: Reading, name: string): boolean =>
  facts.some(({ signal, is, score }) => signal === 'head' && is === name && score >= 0.5)
