/**
 * What kind of word a word is, for the trained heads: "deport all <migrants>" and "deport all <muslims>" are the same
 * sentence to a head that sees classes, so it need not meet every pair. A class is no judgement: `animals` is
 * `dehumanise` at the zoo, too.
 * Errors: one class a word; of several meanings the hostile one wins, and its neighbours must say otherwise.
 */
import { groupWords, slurWords } from './lists/classes-groups.ts'
import { hostileWords } from './lists/classes-hostile.ts'
import { phraseWords } from './lists/classes-phrases.ts'
import { emojiClasses, plainWords } from './lists/classes-plain.ts'

/** In this order: the first list that has the word names its class. */
const sources = [groupWords, slurWords, hostileWords, plainWords, emojiClasses]

const classes = new Map<string, string>()
for (const source of sources) {
  for (const [name, words] of Object.entries(source)) {
    for (const word of words.split(' ')) if (!classes.has(word)) classes.set(word, name)
  }
}

/** Two folded words with a space between, to their class: `send back` → `exclude`. */
export const classPhrases: ReadonlyMap<string, string> = new Map(
  Object.entries(phraseWords).flatMap(([name, phrases]) =>
    phrases.split(', ').map(phrase => [phrase, name] as const),
  ),
)

/** The class of a folded word or of an emoji, null for words that say nothing of the kind. One map look-up. */
export function classOf(foldedWord: string): string | null {
  return classes.get(foldedWord) ?? null
}

/** How many words have a class. */
export const classifiedWords = classes.size
