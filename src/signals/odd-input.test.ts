import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { donation } from './donation.ts'
import { emails } from './emails.ts'
import { identifiers } from './identifiers.ts'
import { openPage } from './page.ts'
import { phones } from './phones.ts'
import { places } from './places.ts'
import { spam } from './spam.ts'
import { world } from './testing/school.ts'

const mine = [phones, emails, places, identifiers, spam.read, donation.read]
const pieces = fc.constantFrom(
  '07',
  '7',
  'o',
  ' at ',
  ' dot ',
  'gmail',
  '12 ',
  'Mill ',
  'Road',
  '🅰️',
  '‍',
  'nine ',
  '[.]',
  '-',
  '£5',
)
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(pieces, { maxLength: 40 }).map(parts => parts.join('')),
)

test('whatever is typed, nothing is thrown and every span lies in the text', () => {
  fc.assert(
    fc.property(anyText, text => {
      for (const read of mine) {
        for (const { start, end } of read(openPage(text), world, [])) {
          expect(start! >= 0 && start! < end! && end! <= text.length).toBe(true)
        }
      }
    }),
    { numRuns: 400 },
  )
})
