import { classOf } from '../classes.ts'
import type { Word } from '../words.ts'

/**
 * The word behind a disguise, when it is one that the classes know: "1d10t" is "idiot". "3pm" could be read "epm",
 * but that is no word, so it stays what it is. Null: read the word as it stands.
 */
export function plainReading(word: Word): string | null {
  for (const reading of word.also) if (classOf(reading) !== null) return reading
  return null
}
