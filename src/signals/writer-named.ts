/**
 * The name of whoever is answered, as their network shows it, in the answer: the whole of it however it is written, or a
 * part of it as people are spoken to ("Thank you, Jo", "Hi Jo").
 * Errors: a part that begins a sentence ("Happy to help" to Happy Mum) counts before a comma only, one of a letter or two
 * never; a name of lower case alone is found as a whole only.
 */
import { factAt, openPage } from './page.ts'
import type { Fact, Signal } from './signal.ts'

const SHORTEST_PART = 2

/** `writer`: the name that the network shows. */
export function writerNamed(writer: string): Signal {
  const name = openPage(writer).words.map(({ folded }) => folded)
  const parts = new Set(name.filter(part => part.length > SHORTEST_PART || name.length === 1))
  return page => {
    const facts: Fact[] = []
    let at = 0
    while (name.length > 0 && at < page.words.length) {
      const word = page.words[at]!
      const isWhole = name.every((part, n) => page.words[at + n]?.folded === part)
      const isSpokenTo =
        parts.has(word.folded) &&
        word.capital &&
        (page.words[at - 1]?.sentence === word.sentence || page.original[word.end] === ',')
      if (isWhole || isSpokenTo) {
        const last = isWhole ? page.words[at + name.length - 1]! : word
        facts.push(
          factAt(page, word, last, {
            signal: 'writer',
            is: isWhole ? 'name' : 'part-of-name',
            score: isWhole ? 1 : 0.7,
            why: 'It is the name of whoever wrote the comment.',
          }),
        )
      }
      at += isWhole ? name.length : 1
    }
    return facts
  }
}
