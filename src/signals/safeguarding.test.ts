import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { complaint } from './complaint.ts'
import { inflammatory } from './inflammatory.ts'
import { openPage } from './page.ts'
import { safeguarding } from './safeguarding.ts'
import type { Signal } from './signal.ts'
import { world } from './testing/school.ts'

const kinds = (read: Signal, text: string) =>
  read(openPage(text), world, [])
    .filter(fact => fact.score >= 0.5)
    .map(fact => fact.is)

describe('a child in danger is found', () => {
  test.each([
    ['self-harm', 'My niece has been cutting her arms again'],
    ['disclosure', 'dad hits me when he has had a drink'],
    ['disclosure', 'There are marks on that boys arms every week'],
    ['neglect', 'They havent eaten since yesterday'],
    ['stranger', 'A strange man offered the girls a lift'],
    ['alone', 'Please share, our lad has gone missing'],
    ['drugs', 'Somebody is selling vapes behind the bus shelter'],
  ])('%s: %s', (is, text) => {
    expect(kinds(safeguarding, text)).toContain(is)
  })
})

describe('no danger is seen in', () => {
  test.each([
    'An assembly on stranger danger and knife crime',
    'Dying of laughter at the dads race',
    'Running away with the spelling prize',
    'A missing jumper, size 7, named',
    'Knife and fork at the ready for the roast',
    'They battered us at netball',
    'Scared of spiders, loved the zoo',
  ])('%s', text => {
    expect(kinds(safeguarding, text)).toEqual([])
  })
})

describe('what stirs people up is found', () => {
  test.each([
    ['pile-on', 'Everyone flood the office phones on Monday'],
    ['pile-on', 'Boycott the summer concert'],
    ['sneer', 'That school is a circus'],
    ['rumour', 'No smoke without fire, is there'],
    ['bait', 'More woke nonsense in the infants'],
  ])('%s: %s', (is, text) => {
    expect(kinds(inflammatory, text)).toContain(is)
  })

  test.each(['Circus skills on Friday', 'Our sponsored walk raised a lot', 'Share this with your family'])(
    'but not in: %s',
    text => {
      expect(kinds(inflammatory, text)).toEqual([])
    },
  )
})

describe('a complaint is found', () => {
  test.each([
    ['complaint', 'I want to make a complaint about the coach'],
    ['unanswered', 'I have emailed three times and had no reply'],
    ['dissatisfied', 'We are very disappointed with the new menu'],
    ['about', 'The toilets by the hall are filthy'],
    ['about', 'Cars parked on the zigzags again'],
  ])('%s: %s', (is, text) => {
    expect(kinds(complaint, text)).toContain(is)
  })

  test.each(['No complaints here', 'What a lovely day', 'Well done Year 2', 'What time is the disco?'])(
    'but not in: %s',
    text => {
      expect(kinds(complaint, text)).toEqual([])
    },
  )
})

test.each([
  ['complaint', complaint],
  ['inflammatory', inflammatory],
  ['safeguarding', safeguarding],
])('%s reads any text, and its spans lie in it', (_, read) => {
  const words = fc.constantFrom(
    'why',
    'is',
    'no',
    'reply',
    'man',
    'gate',
    'share',
    'this',
    'cut',
    'my',
    '\u200b',
    '.',
    '🐀',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(words).map(list => list.join(' ')),
      ),
      text => {
        for (const fact of read(openPage(text), world, [])) {
          expect(fact.start! >= 0 && fact.start! < fact.end! && fact.end! <= text.length).toBe(true)
        }
      },
    ),
  )
})
