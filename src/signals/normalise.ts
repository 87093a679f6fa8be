/**
 * Undoes what hides a word from a reader that compares letters: wide and mathematical letters, combining marks
 * apart from their letter, invisible characters, curly quotes, letters of other alphabets that look Latin, boxed letters. Every
 * unit of the result remembers where it came from, so that a mark in the margin points at what was typed.
 *
 * What changes a word rather than its letters (l33t, stretched, masked, spaced) is `disguises.ts`.
 */
import { areFlags, letterForms, regionalLetter } from './letter-forms.ts'
import { unmaskText } from './look-alikes.ts'
import { Origins } from './origins.ts'

export interface Normalised {
  text: string
  /** Per unit of `text`: where its origin starts and ends in the original. Null: they are the same units. */
  origins: { starts: Uint32Array; ends: Uint32Array } | null
}

/** Zero-width and directional characters, soft hyphen, variation selectors, tag characters. */
const invisible = /^\p{Default_Ignorable_Code_Point}$/u
const mark = /^\p{M}$/u
const letter = /^\p{L}$/u
/** Anything but printable ASCII without the back quote, line ends, £ and €. */
const needsWork = /[^\t\n -_a-~£€]/
/** Letters of alphabets that have look-alikes of Latin ones: phonetic, Greek, Cyrillic, Armenian, Cherokee. */
const foreign = /[ıɑɡ\u0370-\u058F\u13A0-\u13FF]/

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
  if (!needsWork.test(original)) return { text: original, origins: null }
  const made: Made = { text: '', origins: null }
  for (let at = 0; at < original.length;) {
    const plain = plainUntil(original, at)
    if (plain > at) putSame(made, original.slice(at, plain), at)
    at = plain
    if (at >= original.length) break
    const run = regionalRun(original, at)
    at = run === null ? putCluster(made, original, at) : putRegional(made, run, at)
  }
  const text = foreign.test(made.text) ? unmaskText(made.text) : made.text
  if (made.origins === null) return { text, origins: null }
  return { text, origins: made.origins.all() }
}

interface Made {
  text: string
  /** Null until a piece is longer or shorter than what it stands for: only then offsets have to be translated. */
  origins: Origins | null
}

/** Puts a piece that stands for itself. */
function putSame(made: Made, piece: string, start: number): void {
  made.text += piece
  if (made.origins === null) return
  for (let unit = start; unit < start + piece.length; unit++) made.origins.push(unit, unit + 1)
}

function put(made: Made, piece: string, start: number, end: number): void {
  if (piece.length !== end - start) made.origins ??= new Origins(start)
  made.text += piece
  if (made.origins === null) return
  for (let i = 0; i < piece.length; i++) made.origins.push(start, end)
}

/** Up to where the text is ASCII that needs no change; a character that a mark may follow is left to `putCluster`. */
function plainUntil(text: string, at: number): number {
  let end = at
  while (end < text.length) {
    const unit = text.charCodeAt(end)
    if (unit >= 0x80 || unit === 0x60 || unit === 0x0d) break
    end++
  }
  return end < text.length && end > at && text.charCodeAt(end) >= 0x80 ? end - 1 : end
}

/** A letter with at most four marks on it: more is decoration, and is dropped, as marks on anything else are. */
function putCluster(made: Made, text: string, at: number): number {
  const base = String.fromCodePoint(text.codePointAt(at)!)
  let end = at + base.length
  if (base > '\x7F' && invisible.test(base)) {
    made.origins ??= new Origins(at)
    return end
  }
  let cluster = base
  let marks = 0
  while (end < text.length && text.charCodeAt(end) >= 0x80) {
    const point = String.fromCodePoint(text.codePointAt(end)!)
    if (mark.test(point)) {
      marks++
      if (marks <= 4 && letter.test(base)) cluster += point
    } else if (!invisible.test(point)) break
    end += point.length
  }
  const piece = substitutes.get(cluster) ?? letterForms.get(cluster) ?? composed(cluster)
  put(made, piece, at, end)
  return end
}

/** Strokes and dots that are no part of a letter that exists are decoration ("f̶u̶n̶"). */
const composed = (cluster: string) => cluster.normalize('NFKC').replace(strokes, '')
const strokes = /[\u0300-\u036F]/g

/** The letters of the regional indicators that stand at `at`, or null. */
function regionalRun(text: string, at: number): string | null {
  if (text.charCodeAt(at) !== 0xd83c) return null
  let letters = ''
  for (let unit = at; unit < text.length; unit += 2) {
    const found = regionalLetter(text.codePointAt(unit)!)
    if (found === null) break
    letters += found
  }
  return letters === '' ? null : letters
}

function putRegional(made: Made, letters: string, at: number): number {
  const flags = areFlags(letters)
  for (let i = 0; i < letters.length; i++) {
    const start = at + 2 * i
    put(made, flags ? String.fromCodePoint(0x1f1a5 + letters.charCodeAt(i)) : letters[i]!, start, start + 2)
  }
  return at + 2 * letters.length
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
