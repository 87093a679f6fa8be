import type { Moderated } from '../src/policy/comment-finding.ts'
import type { Reading } from '../src/policy/reading.ts'

/** A text of a public set, read, with what the pack proposes. */
export interface ReadText {
  reading: Reading
  moderated: Moderated
}

const hatefulLabels = new Set(['abusive', 'racist', 'sexist', 'homophobic'])

/** What the public sets call hateful: a label that attacks people, or the head for hate against identities. */
export const isHateful = ({ reading, moderated }: ReadText): boolean =>
  moderated.labels.some(({ label }) => hatefulLabels.has(label)) || headSays(reading, 'identity-hate')

export const isSexist = ({ reading, moderated }: ReadText): boolean =>
  moderated.labels.some(({ label }) => label === 'sexist') || headSays(reading, 'sexist')

/** A head is past its own mark for a look; its scores are scaled to .5 there. */
const headSays = ({ facts }: Reading, name: string): boolean =>
  facts.some(({ signal, is, score }) => signal === 'head' && is === name && score >= 0.5)
