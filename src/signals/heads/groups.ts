/**
 * The features of a text, group by group. Those of things that stand in a row (words, letters, classes) are put by the
 * place where they begin, so that what changes with one word can be put without the rest (`leave-out.ts`).
 */
import type { Fact } from '../signal.ts'
import type { BucketList } from './bucket-list.ts'
import { hashOf, hashOn, offset, prime, spaces } from './hashing.ts'
import type { SeenWords } from './seen-words.ts'

/** Everything of words, in the order in which training saw it. */
export function putWords(list: BucketList, seen: SeenWords): void {
  const { hashes } = seen
  putSingles(list, seen)
  putNeighbours(list, hashes, 0, hashes.length)
  if (hashes.length > 0) putEdges(list, hashes[0]!, hashes.at(-1)!)
}

/** Each word by itself; an emoji also as the words that it says. */
export function putSingles(list: BucketList, { hashes, said }: SeenWords): void {
  for (let i = 0; i < hashes.length; i++) {
    list.beginPlace()
    list.put(spaces.word, hashes[i]!)
    for (const hash of said.get(i) ?? nothingSaid) list.put(spaces.word, hash)
  }
}

const nothingSaid: readonly number[] = []

/** How far a feature of neighbouring words reaches behind the word that it begins with. */
export const wordsReach = 2

/** Pairs and triples of neighbouring words, and pairs over one word, that begin at places `from` to `to` (exclusive). */
export function putNeighbours(list: BucketList, hashes: readonly number[], from: number, to: number): void {
  for (let i = from; i < to && i + 1 < hashes.length; i++) {
    list.beginPlace()
    const begun = Math.imul(hashes[i]!, prime)
    const pair = begun ^ hashes[i + 1]!
    list.put(spaces.pair, pair)
    if (i + 2 < hashes.length) {
      list.put(spaces.triple, Math.imul(pair, prime) ^ hashes[i + 2]!)
      list.put(spaces.skip, begun ^ hashes[i + 2]!)
    }
  }
}

/** That a word is the first, and that a word is the last. */
export function putEdges(list: BucketList, first: number, last: number): void {
  list.beginPlace()
  list.put(spaces.pair, beforeAll ^ first)
  list.put(spaces.pair, Math.imul(last, prime) ^ offset)
}

const beforeAll = Math.imul(offset, prime)

const longestRun = 5
export const lettersReach = longestRun - 1

/** Runs of three to five letters that begin at places `from` to `to` (exclusive). */
export function putLetters(list: BucketList, letters: readonly number[], from: number, to: number): void {
  const begins = Math.min(to, letters.length - 2)
  for (let i = from; i < begins; i++) {
    list.beginPlace()
    let hash = Math.imul(offset ^ letters[i]!, prime)
    hash = Math.imul(hash ^ letters[i + 1]!, prime)
    const end = Math.min(i + longestRun, letters.length)
    for (let at = i + 2; at < end; at++) {
      hash = Math.imul(hash ^ letters[at]!, prime)
      list.put(spaces.letters, hash)
    }
  }
}

export const classesReach = 3

/** Classes, their pairs over at most two others, and their triples, that begin at places `from` to `to` (exclusive). */
export function putClasses(list: BucketList, classes: readonly string[], from: number, to: number): void {
  for (let i = from; i < to; i++) {
    list.beginPlace()
    const hash = hashOf(classes[i]!)
    list.put(spaces.class, hash)
    const begun = hashOn(hash, ' ')
    for (let gap = 1; gap <= classesReach && i + gap < classes.length; gap++)
      list.put(spaces.classes, hashOn(begun, classes[i + gap]!))
    if (i + 2 < classes.length)
      list.put(spaces.classes, hashOn(hashOn(hashOn(begun, classes[i + 1]!), ' '), classes[i + 2]!))
  }
}

export function putFacts(list: BucketList, facts: readonly Fact[]): void {
  for (const { signal, is } of facts) {
    // Whether a name is on the register must not sway what is thought of a comment.
    if (signal === 'name' || signal === 'stranger') {
      list.put(spaces.fact, person)
      continue
    }
    const hash = hashOf(signal)
    list.put(spaces.fact, hash)
    list.put(spaces.fact, hashOn(hashOn(hash, ' '), is))
  }
}

const person = hashOf('person')

export function putAuthor(list: BucketList, author: string): void {
  for (const part of author.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    if (part !== '') list.put(spaces.author, hashOf(part))
}

/** @param hashes `shapeHashes` of the text */
export function putShape(list: BucketList, hashes: readonly number[]): void {
  list.beginPlace()
  for (let i = 0; i < hashes.length; i++) list.put(spaces.shape, hashes[i]!)
}
