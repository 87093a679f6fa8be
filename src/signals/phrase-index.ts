/**
 * Where phrases of several lexicons may begin on a page, found in one pass: a word is looked up once for all lexicons,
 * and a second time together with the word behind it, so that a common word ("you", "the") costs no more for the
 * hundreds of phrases that begin with it. What the rest of a phrase is, `phrase-match.ts` sees.
 */
import type { Page } from './page.ts'
import type { Hit, Phrase } from './phrase-match.ts'
import { matchFrom, onlyWords } from './phrase-match.ts'
import type { Word } from './words.ts'

/** The phrases that begin with one word, in the order they were added. */
interface Head {
  all: Phrase[]
  /** Those whose second element is words, by the second word, each list with the `others`; null: not divided yet. */
  bySecond: Map<string, Phrase[]> | null
  /** Phrases of one word, and those whose second element can be more than certain words. */
  others: Phrase[]
}

/** What one pass yields: the hits of each lexicon, by its number. */
export type Found = readonly Hit[][]

export class PhraseIndex {
  readonly #byWord = new Map<string, Head>()
  readonly #byClass = new Map<string, Head>()
  #lexicons = 0
  /** Comparisons made, so that a test can see that cost grows linearly. */
  steps = 0

  /** Numbers a new lexicon, for `add` and `find`. */
  number(): number {
    return this.#lexicons++
  }

  /** Adds a phrase under the words and classes that its first element may be. */
  add(phrase: Phrase): void {
    const [first] = phrase.elements
    for (const word of first!.words) put(this.#byWord, word, phrase)
    for (const name of first!.classes) put(this.#byClass, name, phrase)
  }

  /** All hits of a lexicon, in the order of the text; for each phrase and place the shortest. */
  find(page: Page, lexicon: number): readonly Hit[] {
    let found = page.found.get(this)
    if (found === undefined || lexicon >= found.length)
      page.found.set(this, (found = this.#findAll(page.words)))
    return found[lexicon]!
  }

  #findAll(words: readonly Word[]): Found {
    const found: Hit[][] = []
    for (let i = 0; i < this.#lexicons; i++) found.push([])
    for (let i = 0; i < words.length; i++) {
      const word = words[i]!
      this.#findFrom(words, i, this.#byWord.get(word.folded), found)
      for (let reading = 0; reading < word.also.length; reading++)
        this.#findFrom(words, i, this.#byWord.get(word.also[reading]!), found)
      const name = word.kind !== 'word' ? word.kind : word.capital ? 'capital' : null
      if (name !== null) this.#findFrom(words, i, this.#byClass.get(name), found)
    }
    return found
  }

  #findFrom(words: readonly Word[], first: number, head: Head | undefined, found: Found): void {
    if (head === undefined) return
    const phrases = within(head, words[first]!, words[first + 1])
    for (let i = 0; i < phrases.length; i++) {
      const phrase = phrases[i]!
      if (phrase.opens && !words[first]!.opens) continue
      const last = matchFrom(this, words, phrase.elements, 1, first)
      if (last !== null) found[phrase.lexicon]!.push({ cue: phrase.cue, first, last })
    }
  }
}

function put(heads: Map<string, Head>, key: string, phrase: Phrase): void {
  const head = heads.get(key)
  if (head === undefined) heads.set(key, { all: [phrase], bySecond: null, others: [] })
  else {
    head.all.push(phrase)
    head.bySecond = null
  }
}

/** The phrases of a head that the next word leaves possible. */
function within(head: Head, word: Word, next: Word | undefined): readonly Phrase[] {
  const seconds = head.bySecond ?? divide(head)
  if (next === undefined || next.sentence !== word.sentence) return head.others
  return next.also.length > 0 ? head.all : (seconds.get(next.folded) ?? head.others)
}

function divide(head: Head): Map<string, Phrase[]> {
  const seconds = new Map<string, Phrase[]>()
  head.others = []
  for (const phrase of head.all) {
    const second = phrase.elements[1]
    if (second === undefined || !onlyWords(second)) {
      head.others.push(phrase)
      for (const list of seconds.values()) list.push(phrase)
      continue
    }
    for (const key of second.words) {
      const list = seconds.get(key)
      if (list === undefined) seconds.set(key, [...head.others, phrase])
      else list.push(phrase)
    }
  }
  head.bySecond = seconds
  return seconds
}
