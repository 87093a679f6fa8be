/**
 * Numbers said in words, in words and figures, or with letters for figures: "oh seven double seven …", "9 hundred",
 * "zero77". Gives the digits as they would be dialled.
 */
import type { Page } from './page.ts'
import type { Word } from './words.ts'

const units = new Map(
  ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'].map((word, digit) => [
    word,
    String(digit),
  ]),
)
units
  .set('oh', '0')
  .set('o', '0')
  .set('nought', '0')
  .set('nowt', '0')
  .set('naught', '0')
  .set('fife', '5')
  .set('niner', '9')
const teens = new Map(
  'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, at) => [word, String(10 + at)]),
)
const tens = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, at) => [word, String(20 + 10 * at)]),
)
const repeats = new Map([
  ['double', 2],
  ['dbl', 2],
  ['triple', 3],
  ['treble', 3],
])
const fillers = new Set(['then', 'and', 'dash', 'space'])
const mixed = /^([a-z]{1,6})([0-9][0-9o]{0,8})$/

export interface SpokenNumber {
  digits: string
  from: number
  to: number
}

/** Rows of spoken digits that begin as a number does and have at least one word for a digit. Ten or eleven digits. */
export function* spokenNumbers(page: Page): Generator<SpokenNumber> {
  const { words } = page
  for (let i = 0; i < words.length;) {
    const row = readRow(words, i)
    if (row === null) {
      i++
      continue
    }
    const number = dialledPart(row.parts, words)
    if (number !== null) yield number
    i = row.next
  }
}

/** What one word, or "nine hundred", adds. */
interface Part {
  digits: string
  at: number
  said: boolean
}

function dialledPart(parts: readonly Part[], words: readonly Word[]): SpokenNumber | null {
  const first = parts.findIndex(part => part.digits.startsWith('0'))
  if (first < 0) return null
  let digits = ''
  let last = first
  let said = false
  for (let at = first; at < parts.length && digits.length + parts[at]!.digits.length <= 11; at++) {
    digits += parts[at]!.digits
    said ||= parts[at]!.said
    last = at
  }
  if (digits.length < 10 || !said) return null
  return { digits, from: words[parts[first]!.at]!.from, to: words[parts[last]!.at]!.to }
}

function readRow(words: readonly Word[], first: number): { parts: Part[]; next: number } | null {
  const parts: Part[] = []
  let repeat = 1
  let at = first
  for (; at < words.length; at++) {
    const word = words[at]!
    const twice = repeats.get(word.folded)
    if (twice !== undefined) {
      repeat = twice
      continue
    }
    const digits = word.folded === 'hundred' && parts.length > 0 ? '00' : valueOf(word)
    if (digits === null) {
      if (parts.length > 0 && fillers.has(word.folded)) continue
      break
    }
    const previous = parts.at(-1)
    if (previous !== undefined && endsInTens(words, previous, at) && repeat === 1 && /^[1-9]$/.test(digits)) {
      previous.digits = previous.digits.slice(0, -1) + digits
      previous.at = at
    } else {
      const repeated = repeat > 1 ? digits[0]!.repeat(repeat - 1) + digits : digits
      parts.push({ digits: repeated, at, said: word.kind === 'word' })
    }
    repeat = 1
  }
  return parts.length === 0 ? null : { parts, next: at }
}

/** "twenty three" is 23, "twenty" alone 20. */
const endsInTens = (words: readonly Word[], previous: Part, at: number) =>
  previous.at === at - 1 && tens.has(words[previous.at]!.folded)

function valueOf(word: Word): string | null {
  if (word.kind === 'number') return /^[\dOo]{1,11}$/.test(word.raw) ? word.raw.replace(/o/gi, '0') : null
  if (word.kind !== 'word') return null
  const value = units.get(word.folded) ?? teens.get(word.folded) ?? tens.get(word.folded)
  if (value !== undefined) return value
  const parts = mixed.exec(word.folded)
  const unit = parts === null ? undefined : units.get(parts[1]!)
  return unit === undefined ? null : unit + parts![2]!.replaceAll('o', '0')
}
