/**
 * Undoes what hides a word from a reader that compares letters: wide and mathematical letters, combining marks
 * apart from their letter, invisible characters, curly quotes, letters of other alphabets that look Latin. Every
 * unit of the result remembers where it came from, so that a mark in the margin points at what was typed.
 *
 * What changes a word rather than its letters (l33t, stretched, masked, spaced) is `disguises.ts`.
 */
import { unmaskWord } from './look-alikes.ts'

export interface Normalised {
  text: string
  /** Per unit of `text`: where its origin starts and ends in the original. Null: nothing was changed. */
  origins: { starts: Uint32Array; ends: Uint32Array } | null
}

/** Zero-width and directional characters, soft hyphen, variation selectors, tag characters. */
const invisible = /^\p{Default_Ignorable_Code_Point}$/u
const mark = /^\p{M}$/u
const plainText = /^[\p{ASCII}£€]*$/u
const letters = /\p{L}+/gu

const substitutes = new Map([
  ['’', "'"],
  ['‘', "'"],
  ['ʼ', "'"],
  ['‛', "'"],
  ['´', "'"],
  ['`', "'"],
  ['“', '"'],
  ['”', '"'],
  ['„', '"'],
  ['–', '-'],
  ['—', '-'],
  ['‐', '-'],
  ['‑', '-'],
  ['−', '-'],
  ['…', '.'],
  ['•', '\n'],
  ['\r', '\n'],
  ['\u2028', '\n'],
  ['\u2029', '\n'],
])

/** Normalises a text; cost is linear in its length. */
export function normalise(original: string): Normalised {
  if (plainText.test(original) && !original.includes('`') && !original.includes('\r')) {
    return { text: original, origins: null }
  }
  const pieces: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  const put = (piece: string, start: number, end: number) => {
    pieces.push(piece)
    for (let i = 0; i < piece.length; i++) {
      starts.push(start)
      ends.push(end)
    }
  }
  for (const { cluster, start, end } of clusters(original)) {
    const piece = substitutes.get(cluster) ?? cluster.normalize('NFKC')
    put(piece, start, end)
    at = end
  }
  if (at < original.length) put('', at, original.length)
  const text = pieces.join('').replace(letters, unmaskWord)
  return { text, origins: { starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) } }
}

/** A letter with at most four marks on it: more is decoration, and is dropped. Invisible characters are dropped. */
function* clusters(text: string): Generator<{ cluster: string; start: number; end: number }> {
  let cluster = ''
  let start = 0
  let at = 0
  let marks = 0
  for (const point of text) {
    const end = at + point.length
    if (point > '\x7F' && invisible.test(point)) {
      at = end
      continue
    }
    if (point > '\x7F' && mark.test(point) && cluster !== '') {
      marks++
      if (marks <= 4) cluster += point
    } else {
      if (cluster !== '') yield { cluster, start, end: at }
      cluster = point
      start = at
      marks = 0
    }
    at = end
  }
  if (cluster !== '') yield { cluster, start, end: at }
}

/** Where units `start` to `end` (exclusive, not empty) of the normalised text stand in the original. */
export function originalSpan(normalised: Normalised, start: number, end: number): readonly [number, number] {
  if (normalised.origins === null) return [start, end]
  const { starts, ends } = normalised.origins
  return [starts[start] ?? 0, ends[end - 1] ?? starts[start] ?? 0]
}

const unaccented = new Map([
  ['ł', 'l'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ħ', 'h'],
])
const ascii = /^\p{ASCII}*$/u

/** The form in which words are compared: lower case, without accents and apostrophes. */
export function fold(word: string): string {
  const lower = word.toLowerCase()
  const bare = ascii.test(lower)
    ? lower
    : lower
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/[łøđðþßæœħ]/g, letter => unaccented.get(letter) ?? letter)
  return bare.includes("'") ? bare.replaceAll("'", '') : bare
}
