import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hashtags } from './hashtags.ts'
import { names } from './names.ts'
import { openPage } from './page.ts'
import { bareInitials, relatives } from './relatives.ts'
import type { Fact, Signal } from './signal.ts'
import { strangers } from './strangers.ts'
import { people, world } from './testing/school.ts'

const signals: readonly Signal[] = [names, hashtags, relatives, bareInitials, strangers]

function read(text: string): Fact[] {
  const page = openPage(text)
  const facts: Fact[] = []
  for (const signal of signals) for (const fact of signal(page, world, facts)) facts.push(fact)
  return facts
}

/** Texts that keep touching what the signals look for, with anything between. */
const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(...people.map(person => person.name)),
  fc.constantFrom(...people.map(person => person.name.toUpperCase())),
  fc.constantFrom(
    'Mr ',
    "'s ",
    ' and ',
    ', ',
    '#',
    '@',
    '_',
    '.jpg',
    ' the ',
    ' Year 4 ',
    ' the dog',
    'called it ',
    ' by ',
  ),
)
const anyText = fc.array(piece, { maxLength: 30 }).map(pieces => pieces.join(''))

describe('whatever is typed', () => {
  test('the marks stand in the text, and name people of the register', () => {
    fc.assert(
      fc.property(anyText, text => {
        for (const { start, end, text: words, people: ids } of read(text)) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start!)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(words).toBe(text.slice(start!, end!))
          for (const id of ids) expect(world.register.people.has(id)).toBe(true)
        }
      }),
    )
  })

  test('the same text gives the same marks', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(read(text)).toEqual(read(text))
      }),
    )
  })

  test('a full name with a cheer before it is found behind anything', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...people), (text, person) => {
        const found = read(`${text}\n\nWell done to ${person.name} for reading.`)
        expect(found.some(fact => fact.people.includes(person.id))).toBe(true)
      }),
    )
  })
})
