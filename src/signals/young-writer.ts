/**
 * Whether somebody says of themselves that they are a child or a pupil (`pupil`, `age`). Errors: a grown-up who tells what
 * a child said, and jokes; children who do not say so are not found.
 */
import { surest } from './lexicon-signal.ts'
import { youngWriter as cues } from './lists/young-writer.ts'
import { openPage } from './page.ts'
import { PhraseIndex } from './phrase-index.ts'
import { compileLexicon, findPhrases } from './phrases.ts'

/** An index of its own: only what comes in is read with it. */
const lexicon = compileLexicon(cues, new PhraseIndex())

/** Why the text says so, in one sentence; null where it does not. */
export function youngWriter(text: string): string | null {
  const found = surest(findPhrases(lexicon, openPage(text)))
  return found.find(({ cue }) => cue.is !== 'other')?.cue.why ?? null
}
