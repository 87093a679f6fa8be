/**
 * A text as the trained heads see it: hashed features, each once. What is hashed: words, pairs and triples of
 * neighbouring words, runs of three to five letters (so that a word spelled oddly still looks like itself), classes
 * of words in order ("THEY … are ANIMAL"), the facts that the signals found, the writer's name, and the shape of the
 * text. Hashing keeps a head at a quarter of a megabyte whatever words people invent; two features that fall into
 * one bucket share a weight, which training on the same hashes has already paid for.
 *
 * Source: character n-grams for abuse, Nobata et al. 2016.
 */
import type { Page } from '../page.ts'
import type { Fact } from '../signal.ts'
import { BucketList } from './bucket-list.ts'
import { bucketNumbers } from './bucket-numbers.ts'
import { putAuthor, putClasses, putFacts, putLetters, putShape, putWords } from './groups.ts'
import { seenWords } from './seen-words.ts'
import { shapeHashes, shapeOf } from './shape.ts'

export { bucketCount } from './hashing.ts'

/** Longest text, in words, that the heads read; a comment has 15, and cost must stay bounded. */
const mostWords = 2000

/**
 * Features in groups (words, letters, meaning). Each of the n features of a group counts 1/sqrt(n): a text has ten
 * times as many runs of letters as words, and one fact that a signal found must not drown among them.
 */
export interface Features {
  buckets: Uint32Array
  /** Where each group ends in `buckets`, exclusive. */
  ends: readonly number[]
}

const list = new BucketList()

/** Buckets of a text's features, each once, in the order in which they are met. Pure; linear in the text. */
export function featuresOf(page: Page, facts: readonly Fact[], author: string): Features {
  const words = seenWords(page.words.length > mostWords ? page.words.slice(0, mostWords) : page.words)
  list.clear()
  putWords(list, words)
  const wordsEnd = list.buckets.length
  putLetters(list, words.letters, 0, words.letters.length)
  const lettersEnd = list.buckets.length
  putClasses(list, words.classes, 0, words.classes.length)
  putFacts(list, facts)
  putAuthor(list, author)
  putShape(list, shapeHashes(shapeOf(page.original, page.words)))
  return distinct(list, [wordsEnd, lettersEnd, list.buckets.length])
}

/** A bucket that two groups put is the earlier one's. */
function distinct({ buckets }: BucketList, groupEnds: readonly number[]): Features {
  bucketNumbers.begin()
  let at = 0
  const ends = groupEnds.map(end => {
    for (; at < end; at++) bucketNumbers.numberOf(buckets.values[at]!)
    return bucketNumbers.count
  })
  return { buckets: bucketNumbers.buckets.slice(0, bucketNumbers.count), ends }
}
