import type { Cue } from '../phrases.ts'

/** Phrases that go with a kind of post, and the weight of one of them. */
export const categoryCue = (is: string, score: number, ...phrases: string[]): Cue => ({
  is,
  score,
  why: '',
  phrases,
})
