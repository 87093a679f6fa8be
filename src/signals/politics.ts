/**
 * Political statements: taking a side (`partisan`) or politics close by (`topic`).
 * Errors: irony and hints without any of the words are not found; a quoted slogan in a lesson may be.
 */
import { lexiconSignal } from './lexicon-signal.ts'
import { politics as cues } from './lists/politics.ts'

export const politics = lexiconSignal('politics', cues)
