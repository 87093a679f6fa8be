/** Numbers that stand for a person: car registrations, dates of birth, bank details, pupil numbers. */
import { factBetween } from './page.ts'
import type { Signal } from './signal.ts'

interface Shape {
  is: string
  score: number
  why: string
  pattern: RegExp
  holds?: (written: string) => boolean
}

const date = String.raw`(?:\d{1,2}[/. -]\d{1,2}[/. -]\d{2,4}|\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9},? \d{4})`

const shapes: readonly Shape[] = [
  {
    is: 'registration',
    score: 0.85,
    why: 'A car’s number plate.',
    pattern: /(?<![\p{L}\p{N}])[A-Z]{2}(?:0[1-9]|[1-8]\d) ?[A-Z]{3}(?![\p{L}\p{N}])/gu,
    holds: plate => !/^(?:BY|IN|ON|TO|AT|OF|UP|NO|GO|WE|IS|OR)/.test(plate),
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
    why: 'An account number.',
    pattern: /(?<![\p{L}])(?:account|acct?|a\/c)(?: (?:no|number|num))?\.?[: ]{1,3}\d{8}(?!\p{N})/giu,
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

export const identifiers: Signal = page =>
  shapes.flatMap(shape =>
    Array.from(page.normalised.text.matchAll(shape.pattern))
      .filter(match => shape.holds?.(match[0]) ?? true)
      .map(match =>
        factBetween(page, match.index, match.index + match[0].length, {
          signal: 'personal-information',
          is: shape.is,
          score: shape.score,
          why: shape.why,
        }),
      ),
  )

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
