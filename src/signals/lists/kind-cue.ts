import type { Cue } from '../phrases.ts'

/** Words and short phrases of one kind, for constructions: the kind decides nothing by itself. */
export const kindCue = (is: string, ...phrases: string[]): Cue => ({ is, score: 0, why: '', phrases })
