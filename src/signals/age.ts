/**
 * What does not suit children (`unsuitable`) or may not (`borderline`): swearing, drink, sex, gambling, gore, a child
 * without dignity. One lexicon for all ages; the rules and the school's age range say what follows.
 */
import { lexiconSignal } from './lexicon-signal.ts'
import { age as cues } from './lists/age.ts'

export const age = lexiconSignal('age', cues)
