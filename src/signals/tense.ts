/**
 * How a text is told, for the kinds of post that differ by that only: what has been (`past`), what goes on (`now`),
 * what is to come (`ahead`), what is asked of the reader (`ask`), when (`clock`, `day`, `deadline`), for how much.
 * Counted in one pass; each count is capped, so that a long text does not weigh more than a short one.
 */
import { asks, dayWords, goings, months, pasts, notPast, toCome } from './lists/tense-words.ts'
import type { Page } from './page.ts'
import type { Word } from './words.ts'

export interface Telling {
  past: number
  now: number
  ahead: number
  /** Kinds of what the reader is asked to do: bring, come, read, say, apply. */
  ask: ReadonlySet<string>
  clock: boolean
  day: boolean
  date: boolean
  deadline: boolean
  price: boolean
  question: boolean
  /** It says please. */
  polite: boolean
  link: boolean
}

const cap = 3
const clockForm = /^(?:\d{1,2}(?:[.:]\d{2})?(?:am|pm)|\d{1,2}[.:]\d{2}|noon|midday|midnight)$/
const ordinal = /^\d{1,2}(?:st|nd|rd|th)$/

export function tellingOf(page: Page): Telling {
  const { words } = page
  const count = { past: 0, now: 0, ahead: 0 }
  const ask = new Set<string>()
  let clock = false
  let day = false
  let date = false
  let deadline = false
  let price = false
  let link = false
  let polite = false
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    const { folded } = word
    const before = words[i - 1]?.folded ?? ''
    if (isPast(folded, before)) count.past++
    if (
      goings.has(folded) ||
      (folded.endsWith('ing') &&
        folded.length > 5 &&
        (word.opens || /^(?:are|is|been|busy|were|was)$/.test(before)))
    )
      count.now++
    if (toCome.has(folded)) count.ahead++
    const asked = asks.get(folded)
    if (asked !== undefined && askedHere(word, before)) ask.add(asked)
    if (clockForm.test(folded) || (before === 'at' && word.kind === 'number')) clock = true
    if (dayWords.has(folded)) day = true
    if (ordinal.test(folded) || (months.has(folded) && (isNumber(words[i - 1]) || isNumber(words[i + 1]))))
      date = true
    if ((before === 'by' || before === 'before' || before === 'until') && isWhen(word)) deadline = true
    if (word.kind === 'money' || /^\d{1,3}p$/.test(folded)) price = true
    if (word.kind === 'link') link = true
    if (folded === 'please' || folded === 'pls') polite = true
  }
  return {
    past: Math.min(cap, count.past),
    now: Math.min(cap, count.now),
    ahead: Math.min(cap, count.ahead),
    ask,
    clock,
    day,
    date,
    deadline,
    price,
    question: page.normalised.text.includes('?'),
    polite,
    link,
  }
}

/** "-ed" is past, unless it is said of things ("a closed door") or will happen ("will be closed"). */
function isPast(folded: string, before: string): boolean {
  if (pasts.has(folded)) return before !== 'to' && before !== 'will'
  return (
    folded.length > 4 &&
    folded.endsWith('ed') &&
    !notPast.has(folded) &&
    !/^(?:be|is|are|a|an|the|need|needs|to|get|please|was)$/.test(before)
  )
}

const askedHere = (word: Word, before: string) =>
  word.opens ||
  before === 'please' ||
  before === 'pls' ||
  before === 'and' ||
  before === 'to' ||
  before === 'can' ||
  word.before.endsWith(':') ||
  word.before.endsWith(',')

const isNumber = (word: Word | undefined) => word !== undefined && word.kind === 'number'
const isWhen = (word: Word) =>
  dayWords.has(word.folded) ||
  months.has(word.folded) ||
  clockForm.test(word.folded) ||
  word.kind === 'number' ||
  /^(?:the|tomorrow|end|noon|next|half|then|term)$/.test(word.folded)
