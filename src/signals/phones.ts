/**
 * British telephone numbers that are somebody's own, in the shapes people write: spaced, bracketed, with +44, digits
 * as words. The school's own numbers and freephone, charity and emergency lines are left alone.
 * Source of the numbering plan: libphonenumber (`libphonenumber-js`, minimal metadata), asked only whether a number is
 * possible: Ofcom's fictional numbers are possible but not valid, and so are newly opened ranges.
 */
import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { factBetween } from './page.ts'
import type { Page } from './page.ts'
import type { Fact, Signal } from './signal.ts'

const candidate = /(?<![\p{L}\p{N}.£])(?:\+\s?|00)?\(?\d(?:[\s().-]{0,3}\d){8,13}(?![\p{L}\p{N}])/gu
const digitWords = new Map(
  ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'].map((word, digit) => [
    word,
    String(digit),
  ]),
)
digitWords.set('oh', '0').set('o', '0').set('nought', '0')
const repeats = new Map([
  ['double', 2],
  ['triple', 3],
  ['treble', 3],
])

export const phones: Signal = (page, world) => {
  const own = new Set((world.school?.phones ?? []).map(national))
  const facts: Fact[] = []
  for (const { digits, from, to } of [...writtenNumbers(page), ...spokenNumbers(page)]) {
    const number = parsePhoneNumberFromString(digits, 'GB')
    if (number === undefined || !number.isPossible()) continue
    const key = national(digits)
    if (own.has(key) || isHelpline(key)) continue
    const mobile = number.country === 'GB' || number.countryCallingCode === '44' ? key.startsWith('07') : true
    facts.push(
      factBetween(page, from, to, {
        signal: 'personal-information',
        is: 'phone',
        score: mobile ? 0.92 : 0.6,
        why: mobile
          ? 'A mobile number that is not the school’s.'
          : 'A telephone number that is not the school’s.',
      }),
    )
  }
  return facts
}

interface Found {
  digits: string
  from: number
  to: number
}

function* writtenNumbers(page: Page): Generator<Found> {
  for (const match of page.normalised.text.matchAll(candidate)) {
    const digits = match[0].replace(/[^\d+]/g, '')
    if (/^(?:\+|0)/.test(digits)) yield { digits, from: match.index, to: match.index + match[0].length }
  }
}

/** "oh seven seven double oh …": ten digits or more said as words, figures mixed in. */
function* spokenNumbers(page: Page): Generator<Found> {
  let digits = ''
  let first = -1
  let spoken = 0
  for (let i = 0; i <= page.words.length; i++) {
    const word = page.words[i]
    const said = word === undefined ? undefined : digitsOf(page, i)
    if (word !== undefined && said !== undefined) {
      if (first < 0) first = i
      if (word.kind === 'word') spoken++
      digits += said
      continue
    }
    if (digits.length >= 10 && digits.startsWith('0') && spoken >= 3) {
      yield { digits, from: page.words[first]!.from, to: page.words[i - 1]!.to }
    }
    digits = ''
    first = -1
    spoken = 0
  }
}

function digitsOf(page: Page, i: number): string | undefined {
  const word = page.words[i]!
  if (word.kind === 'number' && /^\d{1,6}$/.test(word.raw)) return word.raw
  const before = repeats.get(page.words[i - 1]?.folded ?? '')
  const digit = digitWords.get(word.folded)
  if (digit !== undefined) return digit.repeat(before ?? 1)
  return repeats.has(word.folded) && digitWords.has(page.words[i + 1]?.folded ?? '') ? '' : undefined
}

/** Digits in national form: "+44 7700…" and "0044 7700…" are "07700…". */
const national = (written: string): string => written.replace(/[^\d+]/g, '').replace(/^(?:\+44|0044)0?/, '0')

const isHelpline = (digits: string): boolean =>
  /^(?:0800|0808|0300|0303|0330|0345|0344|0845|0844|116)/.test(digits)
