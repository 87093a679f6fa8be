/**
 * Spam: what is sent to everybody, takes people in, or floods. One kind a trade (`lists/spam.ts`), `elsewhere` for a
 * bare call to a private message or profile, and `flood` for a text that repeats itself.
 * Errors: a fraud told as a personal story has none of the words; a pupil's joke in the words of an advert is found.
 */
import { lexiconSignal } from './lexicon-signal.ts'
import { spam as cues } from './lists/spam.ts'
import type { Page } from './page.ts'
import type { Fact } from './signal.ts'

const signal = lexiconSignal('spam', cues)

export const spam = {
  lexicon: signal.lexicon,
  read(page: Page): Fact[] {
    const facts = signal.read(page)
    const flood = floods(page)
    return flood === null ? facts : [...facts, flood]
  },
}

/** By so many words a flood is known: of a longer text more words are different, and counting them all takes longer. */
const mostCounted = 1000

/** Ten words or more of which nearly all repeat, or one letter held down. */
function floods(page: Page): Fact | null {
  const { words, original } = page
  const last = words.at(-1)
  if (last === undefined) return null
  const counted = Math.min(words.length, mostCounted)
  const few = counted / 5
  const mayRepeat = words.length >= 10
  const different = new Set<string>()
  let held = false
  for (let i = 0; i < words.length && !held; i++) {
    const { kind, raw, folded } = words[i]!
    held = raw.length >= 40 && new Set(folded).size <= 3
    if (mayRepeat && i < counted && kind === 'word' && different.size <= few) different.add(folded)
  }
  const repeats = different.size > 0 && different.size <= few
  if (!held && !repeats) return null
  const [start, end] = [words[0]!.start, last.end]
  return {
    signal: 'spam',
    is: 'flood',
    score: 0.8,
    start,
    end,
    media: null,
    text: original.slice(start, end),
    people: [],
    why: 'It says the same over and over.',
  }
}
