/** All cues of abuse, by kind of file. The order does not matter: of overlapping hits the gravest stays. */
import type { Cue } from '../phrases.ts'
import { innocent } from './abuse-innocent.ts'
import { talkingDown } from './abuse-talking-down.ts'
import { insults } from './insults.ts'
import { profanity } from './profanity.ts'
import { sexual } from './sexual.ts'
import { slurs } from './slurs.ts'
import { threats } from './threats.ts'

export const abuse: readonly Cue[] = [
  ...slurs,
  ...threats,
  ...sexual,
  ...insults,
  ...talkingDown,
  ...profanity,
  ...innocent,
]
