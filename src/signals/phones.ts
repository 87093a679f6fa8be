/**
 * Telephone numbers that are somebody's own, in the shapes people write: spaced, dotted, bracketed, over lines, with
 * +44, with letters for figures, in words, backwards. The school's own numbers and the lines of organisations (03, 08,
 * 116) are left alone. `phone` is a mobile or a number abroad, `landline` may be an organisation's.
 * Source of the numbering plan: libphonenumber (`libphonenumber-js`, minimal metadata), asked only whether a number is
 * possible: Ofcom's fictional numbers are possible but not valid, and so are newly opened ranges.
 */
import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { matchesOf } from './matches.ts'
import { factBetween } from './page.ts'
import type { Fact, Signal } from './signal.ts'
import { spokenNumbers } from './spoken-digits.ts'

/** A figure, or a letter that looks like one and touches one. */
const figure = String.raw`(?:\d|[oOlI](?:(?<=[\doO].)|(?=[\doO])))`
const candidate = new RegExp(
  String.raw`(?<![\p{L}\p{N}.£$€])(?:\+\s?)?\(?${figure}(?:[\s().\-/_*]{0,3}${figure}){8,14}(?![\p{L}\p{N}])`,
  'gu',
)
const sixDigits = /\d(?:\D{0,4}[\doOlI]){5}/
const digitWord = /\b(?:zero|n[ao]ught|nowt|oh?(?![a-z])|seven|double|treble|hundred|nine)/i
const wordStart = /[\doO+(]/

export const phones: Signal = (page, world) => {
  const { text } = page.normalised
  const facts: Fact[] = []
  const written = page.figures && sixDigits.test(text) ? [...writtenNumbers(text)] : []
  const spoken = digitWord.test(text) ? [...spokenNumbers(page)] : []
  if (written.length + spoken.length === 0) return facts
  const own = new Set((world.school?.phones ?? []).map(national))
  let reached = -1
  for (const { digits, from, to } of [...written, ...spoken]) {
    if (from < reached) continue
    const found = dialled(digits)
    if (found === null || own.has(found.key) || isHelpline(found.key)) continue
    reached = Math.max(reached, to)
    facts.push(
      factBetween(page, from, to, {
        signal: 'personal-information',
        is: found.mobile ? 'phone' : 'landline',
        score: found.mobile ? 0.92 : 0.6,
        why: found.mobile
          ? 'A mobile number that is not the school’s.'
          : 'A telephone number that is not the school’s.',
      }),
    )
  }
  return facts
}

/** The number in national form and whether it is a person's likely own; null when nobody could dial it. */
function dialled(digits: string): { key: string; mobile: boolean } | null {
  const number = parsePhoneNumberFromString(digits, 'GB')
  if (number === undefined || !number.isPossible()) return null
  const british = number.countryCallingCode === '44'
  const key = british ? `0${number.nationalNumber}` : number.number
  if (british && !/^0[1-9]/.test(key)) return null
  if (british && key.startsWith('07') && key.length !== 11) return null
  return { key, mobile: british ? key.startsWith('07') : true }
}

interface Found {
  digits: string
  from: number
  to: number
}

const calendar =
  /(?<!\d)(?:0?[1-9]|[12]\d|3[01])(?:[/.](?:0?[1-9]|1[0-2])[/.](?:19|20)?|-(?:0?[1-9]|1[0-2])-(?:19|20))\d\d(?!\d)/
const clock = /(?<![\d.])[012]?\d\.[0-5]\d(?![\d.])/g
const asked = /\b(?:call|ring|text|txt|phone|tel|mob|mobile|whats?app|number|no|num|on|me)\W{0,3}$/i

function* writtenNumbers(text: string): Generator<Found> {
  const backwards = /backward|reverse/i.test(text)
  for (const match of matchesOf(text, candidate)) {
    const [shown] = match
    const start = shown.search(wordStart)
    const figures = shown.replace(/\D/g, '').length
    if (figures < 5 || calendar.test(shown) || (shown.match(clock)?.length ?? 0) > 1) continue
    const digits = shown
      .replace(/[oO]/g, '0')
      .replace(/[lI]/g, '1')
      .replace(/[^\d+]/g, '')
    if (figures < 8 && !/^07\d{9}$/.test(digits)) continue
    const found = { from: match.index + start, to: match.index + shown.length }
    if (/^(?:\+|0)/.test(digits)) yield { digits: digits.replace(/^(?:\+|00)?440/, '+44'), ...found }
    else if (/^44\d{10}$/.test(digits)) yield { digits: `+${digits}`, ...found }
    else if (/^7\d{9}$/.test(digits) && asked.test(text.slice(Math.max(0, match.index - 20), match.index)))
      yield { digits: `0${digits}`, ...found }
    if (backwards && digits.endsWith('70'))
      yield { digits: Array.from(digits).toReversed().join(''), ...found }
  }
}

/** Digits in national form: "+44 7700…" and "0044 7700…" are "07700…". */
const national = (written: string): string => written.replace(/[^\d+]/g, '').replace(/^(?:\+44|0044)0?/, '0')

/** Freephone, charity, police and business lines (Ofcom's numbering plan: 03, 08; 116 by EU decision). */
const isHelpline = (digits: string): boolean => /^(?:0[38]|0?116)/.test(digits)
