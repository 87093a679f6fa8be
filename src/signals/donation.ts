/** Appeals for money (`appeal`). Says nothing of for whom: the rules weigh that with the links found. */
import { lexiconSignal } from './lexicon-signal.ts'
import { donation as cues } from './lists/donation.ts'

export const donation = lexiconSignal('donation', cues)
