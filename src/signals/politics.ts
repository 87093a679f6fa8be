/**
 * Political statements: taking a side (`partisan`) or politics close by (`topic`). A `mention` is only that a party,
 * a politician or a government is named: it is told to the trained heads, and no pack decides by it.
 * Errors: irony and hints without any of the words are not found; a quoted slogan in a lesson may be.
 */
import { constructionSignal, mergeFacts } from './constructions.ts'
import { lexiconSignal } from './lexicon-signal.ts'
import { politics as cues } from './lists/politics.ts'
import { politicsConstructions, politicsKinds } from './lists/politics-kinds.ts'
import type { Page } from './page.ts'

const phrases = lexiconSignal('politics', cues)
const met = constructionSignal('politics', politicsKinds, politicsConstructions, {
  kinds: ['party', 'politician', 'ruler', 'election'],
  score: 0.3,
  why: 'It names a party, a politician or a government.',
})

export const politics = {
  lexicon: phrases.lexicon,
  read: (page: Page) => mergeFacts(phrases.read(page), met.read(page)),
}
