/**
 * Cuts a normalised text into words and the things that are written like words: links, e-mail addresses,
 * handles, hashtags, sums of money, numbers, emoji.
 */
import { unmaskedBetween } from './disguises.ts'
import { fold } from './normalise.ts'

export type Kind = 'word' | 'number' | 'money' | 'percent' | 'link' | 'email' | 'handle' | 'hashtag' | 'emoji'

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

const domains =
  'com|co|uk|org|net|info|io|me|ly|app|page|site|shop|store|online|example|tv|be|ee|gg|eu|ie|wales|scot|london|link|bio|blog|xyz|biz|dev|club|live|school|top|click|stream|vip|win|bet|casino|fun|icu|cc|buzz|support|news|pro|loan|cash|money|gift|cam|chat|fr|de|pl|ro|ru|nl'
const host = String.raw`[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,63}){0,4}\.(?:${domains})(?![\p{L}\p{N}-])`

/** Every repeat is bounded or runs over one class of characters, so that no input makes the search go back far. */
const pattern = new RegExp(
  [
    String.raw`(?<email>(?<![\w.+-])[\w.+-]{1,64}@[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,63}){0,4}\.[a-z]{2,24}(?![\p{L}\p{N}-]))`,
    String.raw`(?<link>https?:\/\/[^\s<>"]{1,2000}|(?<![\p{L}\p{N}@.-])(?:www\.[^\s<>"]{1,500}|${host}(?:[/?#][^\s<>"]{0,500})?))`,
    String.raw`(?<handle>(?<![\p{L}\p{N}])@[\p{L}\p{N}_](?:[\p{L}\p{N}_.]{0,38}[\p{L}\p{N}_])?)`,
    String.raw`(?<hashtag>#[\p{L}_][\p{L}\p{N}_]{0,79})`,
    String.raw`(?<money>[£$€]\s?\d{1,12}(?:[.,]\d{1,6}){0,4}[kKmM]?(?!\p{L}))`,
    String.raw`(?<percent>\d{1,6}(?:\.\d{1,4})?\s?%)`,
    String.raw`(?<number>\d[\p{L}\p{N}]*(?:[.,:/]\d[\p{L}\p{N}]*)*)`,
    String.raw`(?<word>[$]?\p{L}(?:[\p{L}\p{M}\p{N}*]|['$!|@]{1,3}(?=[\p{L}\p{N}*])|\$\$)*)`,
    String.raw`(?<emoji>🏳[🌈⚧]|[👨👩]❤💋?[👨👩]|\p{Extended_Pictographic}\p{Emoji_Modifier}?|\p{Regional_Indicator}{2})`,
  ].join('|'),
  'giu',
)

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

const chunk = /\S+/g
/** What nearly every chunk between spaces is: letters with punctuation around them. */
const plainWord = /^[("'[-]*([A-Za-z]+(?:'[A-Za-z]+)?)[.,;:!?)"'\]-]*$/

/** The words of a text, in order. Sentences end at . ! ? and line ends, but not inside numbers or after initials. */
export function cutWords(text: string): Word[] {
  const words: Word[] = []
  const place = { sentence: 0, last: 0 }
  for (const { 0: piece, index } of text.matchAll(chunk)) {
    const plain = plainWord.exec(piece)
    if (plain !== null) {
      addWord(words, place, text, 'word', plain[1]!, index + piece.indexOf(plain[1]!))
      continue
    }
    const masked = maskedWord(piece)
    if (masked !== null) {
      addWord(words, place, text, 'word', masked.written, index + masked.at)
      words.at(-1)!.also = masked.also
      continue
    }
    for (const match of piece.matchAll(pattern)) {
      const kind = kindOf(match.groups ?? {})
      addWord(words, place, text, kind, kind === 'link' ? trimLink(match[0]) : match[0], index + match.index)
    }
  }
  return words
}

function addWord(
  words: Word[],
  place: { sentence: number; last: number },
  text: string,
  kind: Kind,
  written: string,
  from: number,
): void {
  const gap = text.slice(place.last, from)
  const previous = words.at(-1)
  const breaks =
    previous !== undefined && gap !== ' ' && endsSentence.test(gap) && !afterInitial(previous, gap)
  if (breaks) place.sentence++
  const word = makeWord(kind, written, from, place.sentence)
  word.before = gap.trim()
  word.opens = previous === undefined || breaks
  words.push(word)
  place.last = word.to
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

function kindOf(groups: Record<string, string | undefined>): Kind {
  for (const kind in groups) if (groups[kind] !== undefined) return kind as Kind
  return 'word'
}

function makeWord(kind: Kind, written: string, from: number, sentence: number): Word {
  const first = written[0] ?? ''
  const word: Word = {
    kind,
    raw: written,
    folded: '',
    also: [],
    from,
    to: from + written.length,
    start: from,
    end: from + written.length,
    sentence,
    opens: false,
    capital: kind === 'word' && first !== first.toLowerCase(),
    possessive: false,
    before: '',
  }
  if (kind === 'word' && written.length > 2) {
    const ending = written.slice(-2).toLowerCase()
    if (ending === "'s" && !contracted.has(written.slice(0, -2).toLowerCase())) {
      word.raw = written.slice(0, -2)
      word.possessive = true
    }
  }
  // A single star behind a word is emphasis ("*now*"), not a mask.
  if (word.raw.endsWith('*') && word.raw.indexOf('*') === word.raw.length - 1)
    word.raw = word.raw.slice(0, -1)
  word.folded = fold(word.raw)
  return word
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
