/**
 * What is put to the school to be answered: `complaint` says so itself, `dissatisfied`, `unanswered`, `asked` (a question or a wish, weak alone), and `about` where
 * a thing and its fault stand together. It is no judgement on the comment: civil complaints stay on the page.
 * Errors: dry understatement is not found; a question out of interest may be taken for one.
 */
import { lexiconSignal } from './lexicon-signal.ts'
import { complaint as cues } from './lists/complaint.ts'
import type { Signal } from './signal.ts'

export const complaintLexicon = lexiconSignal('complaint', cues)

export const complaint: Signal = page => complaintLexicon.read(page).filter(fact => fact.is !== 'innocent')
