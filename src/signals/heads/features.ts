/**
 * A text as the trained heads see it: hashed features, each once. What is hashed: words, pairs and triples of
 * neighbouring words, runs of three to five letters (so that a word spelled oddly still looks like itself), classes
 * of words in order ("THEY … are ANIMAL"), the facts that the signals found, the writer's name, and the shape of the
 * text. Hashing keeps a head at a quarter of a megabyte whatever words people invent; two features that fall into
 * one bucket share a weight, which training on the same hashes has already paid for.
 *
 * Source: feature hashing, Weinberger et al. 2009; character n-grams for abuse, Nobata et al. 2016.
 */
import type { Page } from '../page.ts'
import type { Fact } from '../signal.ts'
import { classOf } from '../classes.ts'
import { emojiName } from '../emoji-names.ts'
import { plainReading } from './plain-reading.ts'

/** Buckets that features are hashed into; a power of two. */
export const bucketCount = 1 << 18

/** FNV-1a's offset and prime: 32-bit, quick in JavaScript, and good enough for buckets. */
const offset = 0x811c9dc5
const prime = 0x01000193

/** What kind of feature a hash stands for, so that "a" the word and "a" the class do not meet. */
const spaces = {
  word: 1,
  pair: 2,
  triple: 3,
  skip: 4,
  letters: 5,
  class: 6,
  classes: 7,
  fact: 9,
  author: 10,
  shape: 11,
}

/** The last text that put a feature into a bucket: finds repeats without a set. */
const seen = new Uint32Array(bucketCount)
let stamp = 0

/** Longest text, in words, that the heads read; a comment has 15, and cost must stay bounded. */
const mostWords = 2000

class Bag {
  readonly #stamp = (stamp = (stamp % 0xffffffff) + 1)
  #buckets = new Uint32Array(512)
  #count = 0
  readonly #ends: number[] = []

  put(space: number, hash: number): void {
    let mixed = Math.imul(hash ^ Math.imul(space, 0x9e3779b1), 0x85ebca6b)
    mixed ^= mixed >>> 13
    mixed = Math.imul(mixed, 0xc2b2ae35)
    const bucket = (mixed ^ (mixed >>> 16)) & (bucketCount - 1)
    if (seen[bucket] === this.#stamp) return
    seen[bucket] = this.#stamp
    if (this.#count === this.#buckets.length) {
      const larger = new Uint32Array(this.#count * 2)
      larger.set(this.#buckets)
      this.#buckets = larger
    }
    this.#buckets[this.#count++] = bucket
  }

  /** Ends a group: what was put since the last end shares one length. */
  endGroup(): void {
    this.#ends.push(this.#count)
  }

  all(): Features {
    return { buckets: this.#buckets.slice(0, this.#count), ends: this.#ends }
  }
}

/**
 * Features in groups (words, letters, meaning). Each of the n features of a group counts 1/sqrt(n): a text has ten
 * times as many runs of letters as words, and one fact that a signal found must not drown among them.
 */
export interface Features {
  buckets: Uint32Array
  /** Where each group ends in `buckets`, exclusive. */
  ends: readonly number[]
}

export function hashOf(text: string): number {
  let hash = offset
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), prime)
  return hash
}

/** Buckets of a text's features, each once, in no particular order. Pure; linear in the text. */
export function featuresOf(page: Page, facts: readonly Fact[], author: string): Features {
  const bag = new Bag()
  const words = page.words.length > mostWords ? page.words.slice(0, mostWords) : page.words
  const hashes = new Int32Array(words.length)
  const classes: string[] = []
  let letters = ' '
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    const read = plainReading(word) ?? word.folded
    hashes[i] = word.kind === 'word' || word.kind === 'emoji' ? hashOf(read) : hashOf(`<${word.kind}>`)
    bag.put(spaces.word, hashes[i]!)
    if (word.kind === 'emoji')
      for (const part of emojiName(word.raw)?.split(' ') ?? []) bag.put(spaces.word, hashOf(part))
    letters += word.kind === 'word' || word.kind === 'emoji' ? `${read} ` : '# '
    const found = classOf(read)
    if (found !== null) classes.push(found)
  }
  putNeighbours(bag, hashes)
  bag.endGroup()
  putLetters(bag, letters)
  bag.endGroup()
  putClasses(bag, classes)
  for (const fact of facts) {
    // Whether a name is on the register must not sway what is thought of a comment.
    const signal = fact.signal === 'name' || fact.signal === 'stranger' ? 'person' : fact.signal
    bag.put(spaces.fact, hashOf(signal))
    if (signal !== 'person') bag.put(spaces.fact, hashOf(`${signal} ${fact.is}`))
  }
  for (const part of author.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    if (part !== '') bag.put(spaces.author, hashOf(part))
  putShape(bag, page)
  bag.endGroup()
  return bag.all()
}

function putNeighbours(bag: Bag, hashes: Int32Array): void {
  for (let i = 0; i + 1 < hashes.length; i++) {
    const pair = Math.imul(hashes[i]!, prime) ^ hashes[i + 1]!
    bag.put(spaces.pair, pair)
    if (i + 2 < hashes.length) {
      bag.put(spaces.triple, Math.imul(pair, prime) ^ hashes[i + 2]!)
      bag.put(spaces.skip, Math.imul(hashes[i]!, prime) ^ hashes[i + 2]!)
    }
  }
  if (hashes.length > 0) {
    bag.put(spaces.pair, Math.imul(offset, prime) ^ hashes[0]!)
    bag.put(spaces.pair, Math.imul(hashes.at(-1)!, prime) ^ offset)
  }
}

function putLetters(bag: Bag, letters: string): void {
  for (let i = 0; i + 3 <= letters.length; i++) {
    let hash = offset
    for (let n = 0; n < 5 && i + n < letters.length; n++) {
      hash = Math.imul(hash ^ letters.charCodeAt(i + n), prime)
      if (n >= 2) bag.put(spaces.letters, hash)
    }
  }
}

function putClasses(bag: Bag, classes: readonly string[]): void {
  for (let i = 0; i < classes.length; i++) {
    bag.put(spaces.class, hashOf(classes[i]!))
    for (let gap = 1; gap <= 3 && i + gap < classes.length; gap++) {
      bag.put(spaces.classes, hashOf(`${classes[i]} ${classes[i + gap]}`))
    }
    if (i + 2 < classes.length)
      bag.put(spaces.classes, hashOf(`${classes[i]} ${classes[i + 1]} ${classes[i + 2]}`))
  }
}

/** How long, how loud, how much of it is emoji or numbers. */
function putShape(bag: Bag, page: Page): void {
  const { words } = page
  let capitals = 0
  let emoji = 0
  for (const word of words) {
    if (word.raw.length > 2 && word.raw === word.raw.toUpperCase() && word.kind === 'word') capitals++
    if (word.kind === 'emoji') emoji++
  }
  const put = (name: string, value: number) => bag.put(spaces.shape, hashOf(`${name} ${value}`))
  put('length', Math.floor(Math.log2(words.length + 1) * 1.5))
  put('capitals', Math.min(4, capitals))
  put('emoji', Math.min(4, emoji))
  put('question', Number(page.original.includes('?')))
  put('exclamation', page.original.includes('!!') ? 2 : Number(page.original.includes('!')))
}
