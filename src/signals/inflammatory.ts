/**
 * What stirs people up against the school or each other: `pile-on`, `sneer`, `rumour`, `bait`.
 * Errors: irony in polite words is not found; a fair complaint may have a harsh word in it, so the scores ask for a look.
 */
import { lexiconSignal } from './lexicon-signal.ts'
import { inflammatory as cues } from './lists/inflammatory.ts'
import type { Signal } from './signal.ts'

export const inflammatoryLexicon = lexiconSignal('inflammatory', cues)

export const inflammatory: Signal = page =>
  inflammatoryLexicon.read(page).filter(fact => fact.is !== 'innocent')
