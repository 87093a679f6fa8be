import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { abuse } from './lists/abuse.ts'
import { age } from './lists/age.ts'
import { business } from './lists/business.ts'
import { complaint } from './lists/complaint.ts'
import { donation } from './lists/donation.ts'
import { inflammatory } from './lists/inflammatory.ts'
import { politics } from './lists/politics.ts'
import { safeguarding } from './lists/safeguarding.ts'
import { spam } from './lists/spam.ts'
import { readText, signals } from './read-text.ts'
import { people, world } from './testing/school.ts'

/** Fragments that the signals look for, in all disguises, mixed with anything that can be typed. */
const fragments = fc.oneof(
  fc.constantFrom(
    ...people.map(person => person.name),
    'Kiki',
    'Mrs',
    'Dr',
    'f**k',
    'sh1t',
    'vote',
    'Labour',
    '20% off',
    '07700 900123',
    '@wilk',
    'www.a.example/b',
    '#WellDoneKiki',
    'you',
    ',',
    '. ',
    '\n',
    '12 High Street',
    'A.P.',
    'з',
    '\u200B',
    '\u0301',
    '𝓴',
    '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
    '👩‍👧',
    '\uD800',
    'and his twin',
    'DOB 1/2/2010',
    'oh seven double',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
)
const anyText = fc.array(fragments, { maxLength: 25 }).map(parts => parts.join(' '))

describe('any text', () => {
  test('every fact stands where it says, within the text', () => {
    fc.assert(
      fc.property(anyText, text => {
        for (const fact of readText(text, world).facts) {
          expect(fact.start).not.toBeNull()
          expect(fact.start!).toBeGreaterThanOrEqual(0)
          expect(fact.end!).toBeGreaterThan(fact.start!)
          expect(fact.end!).toBeLessThanOrEqual(text.length)
          expect(text.slice(fact.start!, fact.end!)).toBe(fact.text)
          expect(fact.score).toBeGreaterThanOrEqual(0)
          expect(fact.score).toBeLessThanOrEqual(1)
          expect(fact.people.every(id => world.register.people.has(id))).toBe(true)
        }
      }),
      { numRuns: 400 },
    )
  })

  test('reading is the same every time', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(readText(text, world)).toEqual(readText(text, world))
      }),
      { numRuns: 100 },
    )
  })
})

test.each([
  ['one letter', 'a'],
  ['digits', '7'],
  ['dots', '.'],
  ['at signs', '@'],
  ['stars', 'f*'],
  ['capitals', 'A '],
  ['initials', 'A.'],
  ['names', 'Kiki '],
  ['hyphens', 'a-'],
  ['hosts', 'a.'],
  ['money', '£1,'],
  ['marks', '\u0301'],
  ['slashes', '/a'],
  ['combining letters', 'e\u0301'],
])('a hundred thousand units of %s are read', (_, unit) => {
  const text = unit.repeat(Math.ceil(100_000 / unit.length))
  expect(readText(text, world).text).toBe(text)
})

test('only values of the contract are given', () => {
  const known: Record<string, string[]> = {
    name: ['full', 'first', 'known-as', 'surname', 'titled', 'initials', 'handle', 'family'],
    stranger: ['private-person'],
    'personal-information': [
      'phone',
      'landline',
      'place',
      'identity',
      'payment',
      'whereabouts',
      'contact',
      'email',
      'address',
      'postcode',
      'what3words',
      'registration',
      'date-of-birth',
      'bank',
      'health',
      'care',
      'other',
    ],
    link: ['own', 'staff-personal', 'business', 'donation', 'shortener', 'social-profile', 'unknown'],
    addressing: ['to-person'],
    politics: ['partisan', 'topic', 'mention'],
    business: ['advert', 'related', 'possible', 'mention'],
    donation: ['appeal', 'sponsor', 'collection', 'hardship', 'possible', 'thanks'],
    spam: ['followers', 'money', 'prize', 'impostor', 'adult', 'chain', 'trade', 'elsewhere', 'flood'],
    age: ['unsuitable', 'borderline', 'mention'],
    abuse: [
      'abusive',
      'racist',
      'sexist',
      'homophobic',
      'transphobic',
      'threat',
      'sexual',
      'ableist',
      'religious',
      'borderline',
      'body-shaming',
      'swearing',
      'talking-down',
    ],
    inflammatory: ['pile-on', 'sneer', 'rumour', 'bait'],
    complaint: ['complaint', 'dissatisfied', 'unanswered', 'asked', 'about'],
    safeguarding: [
      'self-harm',
      'disclosure',
      'neglect',
      'alone',
      'stranger',
      'threat-to-child',
      'drugs',
      'bullying',
    ],
  }
  const cues = { abuse, age, business, complaint, donation, inflammatory, politics, safeguarding, spam }
  for (const [signal, list] of Object.entries(cues)) {
    for (const { is } of list)
      expect(is === 'innocent' || known[signal]!.includes(is), `${signal} ${is}`).toBe(true)
  }
  fc.assert(
    fc.property(anyText, text => {
      for (const fact of readText(text, world).facts) expect(known[fact.signal]).toContain(fact.is)
    }),
    { numRuns: 300 },
  )
})

test('an empty text has no facts', () => {
  expect(readText('', world).facts).toEqual([])
})

test('the names come first: the others read what they found', () => {
  expect(signals.map(([name]) => name).indexOf('names')).toBe(0)
})

test('the trust’s own account reads without a school', () => {
  expect(readText('Well done Beatrix Vandal.', { ...world, school: null }).facts).toMatchObject([
    { signal: 'name', people: ['o1'] },
  ])
})

describe('cost is linear in the text', () => {
  /** Counts what is asked of the register: the part whose cost could grow with names and text together. */
  const askedFor = (text: string): number => {
    let asked = 0
    const byPhrase = new Map(world.register.byPhrase)
    const get = byPhrase.get.bind(byPhrase)
    byPhrase.get = key => {
      asked++
      return get(key)
    }
    readText(text, { ...world, register: { ...world.register, byPhrase } })
    return asked
  }

  test.each([
    'Well done Nadia and Kiki. ',
    'Kiki, you and his twin ',
    'Mr Wilk’s insta @wilk_a ',
    'may will summer ',
  ])('ten times "%s" asks ten times as much of the register', text => {
    const few = askedFor(text.repeat(20))
    expect(few).toBeGreaterThan(20)
    expect(askedFor(text.repeat(200)) / few).toBeLessThan(10.5)
  })
})
