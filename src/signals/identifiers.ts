/** Numbers that stand for a person: car registrations, dates of birth, bank details, pupil and identity numbers. */
import { factBetween } from './page.ts'
import { matchesOf } from './matches.ts'
import type { Fact, Signal } from './signal.ts'

interface Shape {
  is: string
  score: number
  why: string
  pattern: RegExp
  /** What must hold besides. */
  holds?: (written: string) => boolean
  /** What must stand somewhere in the text: asked once, however many numbers there are. */
  beside?: RegExp
}

const date = String.raw`(?:\d{1,2}[/. -]\d{1,2}[/. -]\d{2,4}|\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9},? \d{4})`

/** What stands near a number plate. Without it only the current format is told from other codes. */
const vehicle =
  /(?<!\p{L})(?:car|van|taxi|lorry|bike|vehicle|plate|reg|registration|driver|parked?|parking|driving|drove|fiesta|golf|corsa|bmw|audi|ford|mercedes|range rover|land rover|mini|tesla|fiat|nissan|kia|vw|suv|4x4|lights on)(?!\p{L})/iu
const birth = /(?<!\p{L})(?:born|birthday|birth|\d{1,2} today|turned \d)(?!\p{L})/iu

const shapes: readonly Shape[] = [
  {
    is: 'registration',
    score: 0.85,
    why: 'A car’s number plate.',
    pattern: /(?<![\p{L}\p{N}])[A-Z]{2}(?:0[1-9]|[1-9]\d) ?[A-Z]{3}(?![\p{L}\p{N}])/gu,
    holds: plate => !/^(?:BY|IN|ON|TO|AT|OF|UP|NO|GO|WE|IS|OR)/.test(plate),
  },
  {
    is: 'registration',
    score: 0.8,
    why: 'A car’s number plate.',
    pattern:
      /(?<![\p{L}\p{N}])(?:[a-z]{2}\d{2} ?[a-z]{3}|[a-hj-npr-ty]\d{1,3} ?[a-z]{3}|[a-z]{3} ?\d{1,3}[a-hj-npr-ty])(?![\p{L}\p{N}])/giu,
    beside: vehicle,
    holds: plate =>
      (/[A-Z]/.test(plate) ? plate === plate.toUpperCase() : !plate.includes(' ')) &&
      !/^[A-Z]{2}\d{2} ?[A-Z]{3}$/.test(plate),
  },
  {
    is: 'identity',
    score: 0.9,
    why: 'A national insurance number.',
    pattern: /(?<![\p{L}\p{N}])[A-CEGHJ-PQR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\p{L}\p{N}])/gu,
  },
  {
    is: 'identity',
    score: 0.85,
    why: 'The number of a passport, a licence or a health record.',
    pattern:
      /(?<!\p{L})(?:passport|licen[cs]e|nhs|national insurance|ni)(?: (?:no|num|number|is))*\.?[: ]{1,3}[A-Z]{0,5}\d{3}[ -]?\d{3}[ -]?\d{3,5}[A-Z\d]{0,4}(?![\p{L}\p{N}])/giu,
  },
  {
    is: 'date-of-birth',
    score: 0.75,
    why: 'The day somebody was born, year and all.',
    pattern: /(?<![\p{N}/.])\d{1,2}[/.-]\d{1,2}[/.-](?:(?:19|20)\d\d|\d\d)(?![\p{N}/])/gu,
    beside: birth,
  },
  {
    is: 'date-of-birth',
    score: 0.9,
    why: 'A date of birth.',
    pattern: new RegExp(
      String.raw`(?<![\p{L}])(?:dob|d\.o\.b\.?|date of birth|born(?: on)?)[: ]{1,3}${date}`,
      'giu',
    ),
  },
  {
    is: 'bank',
    score: 0.85,
    why: 'A sort code, as banks write it.',
    pattern: /(?<![\p{N}-])\d{2}-\d{2}-\d{2}(?![\p{N}-])/gu,
    holds: code => !/-(?:1[0-2]|0[1-9])-(?:2[0-9])$/.test(code),
  },
  {
    is: 'bank',
    score: 0.85,
    why: 'A sort code.',
    pattern: /(?<!\p{L})(?:sort(?: ?code)?|s\/c|sc)(?: is)?[: ]{1,3}\d{2}[ .-]?\d{2}[ .-]?\d{2}(?!\p{N})/giu,
  },
  {
    is: 'payment',
    score: 0.8,
    why: 'An account that money can be sent to.',
    pattern:
      /(?<!\p{L})(?:revolut|monzo|cash ?app|paypal|venmo|starling)(?: (?:me|is|it|at|on|to|pool|tag|me at|me on)){0,2}[: ]{1,2}(?:@[\p{L}\p{N}_.]{2,30}|[£$][\p{L}][\p{L}\p{N}_]{2,30}|[\w.]{1,40}@[\w.]{3,40})|(?<!\p{L})(?:paypal\.me|monzo\.me|revolut\.me|cash\.app)\/[\p{L}\p{N}$_.-]{2,40}/giu,
  },
  {
    is: 'bank',
    score: 0.85,
    why: 'An account number.',
    pattern:
      /(?<![\p{L}])(?:account|acct?|acc|a\/c)(?: (?:no|number|num|is))*\.?[: ]{1,3}\d{4}[ -]?\d{4}(?!\p{N})/giu,
  },
  {
    is: 'bank',
    score: 0.9,
    why: 'A card number.',
    pattern: /(?<![\p{N}])(?:\d{4}[ -]?){3}\d{4}(?![\p{N}])/gu,
    holds: isCard,
  },
  {
    is: 'bank',
    score: 0.9,
    why: 'An international account number.',
    pattern: /(?<![\p{L}\p{N}])GB\d{2} ?[A-Z]{4}(?: ?\d{2,4}){4,7}(?!\p{N})/giu,
  },
  {
    is: 'other',
    score: 0.9,
    why: 'A pupil’s own number.',
    pattern: /(?<![\p{L}])UPN[: ]{1,3}[A-Z]\d{11,12}[A-Z]?/giu,
  },
  {
    is: 'other',
    score: 0.85,
    why: 'A code that opens a door or an account.',
    pattern:
      /(?<![\p{L}])(?:(?:door|gate|key|entry|pin|alarm|pass) ?codes?|passwords?|pin)(?: \p{L}{1,12}){0,4}[: ]{1,3}\d{4,8}#?/giu,
  },
]

const figures = /\d\D{0,4}\d\D{0,4}\d/
const plate = /[A-Za-z]{1,3} ?\d{1,3} ?[A-Za-z]/
const payment = /revolut|monzo|cash ?(?:app|\.app)|paypal|venmo|starling/i

/** What a text must have for a shape to be looked for at all: most texts have nothing of it. */
function mayHold(text: string): (shape: Shape) => boolean {
  const numbers = figures.test(text)
  const plates = plate.test(text)
  const payments = payment.test(text)
  return ({ is }) => (is === 'registration' ? plates : is === 'payment' ? payments : numbers)
}

export const identifiers: Signal = page => {
  const { text } = page.normalised
  const facts: Fact[] = []
  if (!page.figures && !payment.test(text)) return facts
  const may = mayHold(text)
  for (const shape of shapes) {
    if (!may(shape) || (shape.beside !== undefined && !shape.beside.test(text))) continue
    const { is, score, why } = shape
    for (const { 0: written, index } of matchesOf(text, shape.pattern)) {
      if (shape.holds !== undefined && !shape.holds(written)) continue
      facts.push(
        factBetween(page, index, index + written.length, { signal: 'personal-information', is, score, why }),
      )
    }
  }
  return facts
}

/** The check digit of payment cards (ISO/IEC 7812-1). */
function isCard(written: string): boolean {
  let sum = 0
  const digits = written.replace(/\D/g, '')
  for (let i = 0; i < digits.length; i++) {
    const doubled = Number(digits[digits.length - 1 - i]) * ((i % 2) + 1)
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}
