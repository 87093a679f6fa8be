/**
 * Cuts a normalised text into words and the things that are written like words: links, e-mail addresses,
 * handles, hashtags, sums of money, numbers, emoji.
 */
import { unmaskedBetween } from './disguises.ts'
import { fold } from './normalise.ts'
import { kinds, pattern } from './word-pattern.ts'
import type { Kind } from './word-pattern.ts'

export interface Word {
  kind: Kind
  /** As written, normalised, without a possessive ending. */
  raw: string
  /** For comparing: lower case, no accents, no apostrophes, no possessive ending. */
  folded: string
  /** Other readings, where the word is disguised. */
  also: readonly string[]
  /** Units of the normalised text; with the possessive ending. */
  from: number
  to: number
  /** The same in units of the original text. */
  start: number
  end: number
  /** Which sentence, counted from 0. */
  sentence: number
  /** First of its sentence, where a capital says nothing. */
  opens: boolean
  capital: boolean
  possessive: boolean
  /** Punctuation between the word before and this one, without spaces. */
  before: string
}

const endsSentence = /[.!?\n]/
/** "it's" is "it is": the ending is not a possessive. */
const contracted = new Set([
  'it',
  'that',
  'he',
  'she',
  'who',
  'what',
  'where',
  'there',
  'here',
  'how',
  'let',
  'when',
  'why',
  'everyone',
  'one',
])

/** The words of a text, in order. Sentences end at . ! ? and line ends, but not inside numbers or after initials. */
export function cutWords(text: string): Word[] {
  const cut: Cut = { text, words: [], sentence: 0, last: 0 }
  for (let at = 0; at < text.length;) {
    if (isSpace(text.charCodeAt(at))) {
      at++
      continue
    }
    let end = at + 1
    while (end < text.length && !isSpace(text.charCodeAt(end))) end++
    if (!putPlain(cut, at, end)) putOdd(cut, text.slice(at, end), at)
    at = end
  }
  return cut.words
}

/** A text on its way to words. */
interface Cut {
  text: string
  words: Word[]
  sentence: number
  /** Where the last word ended. */
  last: number
}

/**
 * What nearly every chunk between spaces is: letters, perhaps with one apostrophe, and punctuation around them. Read by
 * hand, because it is done for every word of every text. False: it is something else.
 */
function putPlain(cut: Cut, start: number, end: number): boolean {
  const { text } = cut
  let from = start
  while (from < end && before.includes(text[from]!)) from++
  let to = lettersEnd(text, from, end)
  if (to === from) return false
  let apostrophe = -1
  if (text.charCodeAt(to) === 0x27) {
    const tail = lettersEnd(text, to + 1, end)
    if (tail > to + 1) {
      apostrophe = to
      to = tail
    }
  }
  for (let i = to; i < end; i++) if (!behind.includes(text[i]!)) return false
  let raw = text.slice(from, to)
  let possessive = false
  if (apostrophe === to - 2 && isPossessive(raw)) {
    raw = raw.slice(0, -2)
    possessive = true
  }
  const lower = raw.toLowerCase()
  const word = putWord(cut, 'word', raw, from, to)
  word.folded = possessive || apostrophe < 0 ? lower : lower.replace("'", '')
  word.capital = text.charCodeAt(from) < 0x61
  word.possessive = possessive
  return true
}

const before = `("'[-`
const behind = `.,;:!?)"'-]`

function lettersEnd(text: string, from: number, end: number): number {
  let at = from
  while (at < end) {
    const small = text.charCodeAt(at) | 0x20
    if (small < 0x61 || small > 0x7a) break
    at++
  }
  return at
}

/** White space as regular expressions have it (`\s`). */
function isSpace(unit: number): boolean {
  if (unit < 0x80) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)
  return unit === 0xa0 || (unit >= 0x1680 && wideSpace.test(String.fromCharCode(unit)))
}
const wideSpace = /\s/

/** A chunk with anything else in it: a mask, several words run together, a link, a number … */
function putOdd(cut: Cut, piece: string, at: number): void {
  const masked = maskedWord(piece)
  if (masked !== null) {
    putWritten(cut, 'word', masked.written, at + masked.at).also = masked.also
    return
  }
  pattern.lastIndex = 0
  for (let match = pattern.exec(piece); match !== null; match = pattern.exec(piece)) {
    const kind = kindOf(match)
    putWritten(cut, kind, kind === 'link' ? trimLink(match[0]) : match[0], at + match.index)
  }
}

function kindOf(match: RegExpExecArray): Kind {
  let group = 1
  while (match[group] === undefined) group++
  return kinds[group - 1]!
}

/** Puts a word of any letters, with what its spelling says. */
function putWritten(cut: Cut, kind: Kind, written: string, from: number): Word {
  const first = written[0] ?? ''
  const possessive = kind === 'word' && written.length > 2 && isPossessive(written)
  let raw = possessive ? written.slice(0, -2) : written
  // A single star behind a word is emphasis ("*now*"), not a mask.
  if (raw.endsWith('*') && raw.indexOf('*') === raw.length - 1) raw = raw.slice(0, -1)
  const word = putWord(cut, kind, raw, from, from + written.length)
  word.folded = fold(raw)
  word.capital = kind === 'word' && first !== first.toLowerCase()
  word.possessive = possessive
  return word
}

const isPossessive = (written: string): boolean =>
  written.slice(-2).toLowerCase() === "'s" && !contracted.has(written.slice(0, -2).toLowerCase())

const none: readonly string[] = []

function putWord(cut: Cut, kind: Kind, raw: string, from: number, to: number): Word {
  const { words } = cut
  const previous = words[words.length - 1]
  const spaced = from === cut.last + 1 && cut.text.charCodeAt(cut.last) === 0x20
  const gap = spaced ? ' ' : cut.text.slice(cut.last, from)
  const breaks = previous !== undefined && !spaced && endsSentence.test(gap) && !afterInitial(previous, gap)
  if (breaks) cut.sentence++
  cut.last = to
  const word: Word = {
    kind,
    raw,
    folded: '',
    also: none,
    from,
    to,
    start: from,
    end: to,
    sentence: cut.sentence,
    opens: previous === undefined || breaks,
    capital: false,
    possessive: false,
    before: spaced ? '' : gap.trim(),
  }
  words.push(word)
  return word
}

const masks =
  /^(["'(*]*)([\p{L}$@]{1,10})((?:[-—_.#%~^=]|\p{Extended_Pictographic}){1,8})(\p{L}{0,10})[.,;:!?)"'*]*$/u

/** A chunk that is a well-known word with a mask in it ("f-ck", "s—t", "c🍑nt"), or null. */
function maskedWord(piece: string): { written: string; at: number; also: readonly string[] } | null {
  if (piece.length > 24) return null
  const found = masks.exec(piece)
  if (found === null) return null
  const [, before, head, mask, tail] = found as unknown as [string, string, string, string, string]
  const also = unmaskedBetween(
    fold(head),
    Array.from(mask, point => (point > '\u3000' ? '-' : point)).join(''),
    fold(tail),
  )
  return also.length === 0 ? null : { written: head + mask + tail, at: before.length, also }
}

/** "G. Adeyemi": the full stop after a single letter belongs to it. */
function afterInitial(previous: Word, gap: string): boolean {
  return previous.raw.length === 1 && previous.capital && (gap === '.' || gap === '. ')
}

const linkTail = /[.,;:!?)\]'"*]/

/** A link in a sentence ends before the sentence's punctuation. */
function trimLink(link: string): string {
  let end = link.length
  while (end > 1 && linkTail.test(link[end - 1] ?? '')) end--
  return link.slice(0, end)
}
