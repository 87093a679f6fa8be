import { describe, expect, test } from 'vitest'
import { seen } from './testing/school.ts'

const named = (text: string) => seen(text, 'name')

describe('ways of writing a person', () => {
  test.each([
    ['Nadia Osei read to Reception.', 'full | Nadia Osei | p2'],
    ['A picnic with Kiki was had.', 'known-as | Kiki | p8'],
    ['Mrs Marchbank told a story.', 'titled | Mrs Marchbank | s1'],
    ['A solo by Jean-Paul today.', 'first | Jean-Paul | p6'],
    ['Zoe Ó Briain won.', 'full | Zoe Ó Briain | p7'],
    ['Zoë O’Briain has a new bike.', 'full | Zoë O’Briain | p7'],
    ['Kiki v d M is our captain.', 'initials | Kiki v d M | p8'],
    ['Goal by L. Underwood!', 'initials | L. Underwood | p10'],
    ['The Underwood family came too.', 'family | Underwood family | p9 | p10'],
    ['N’Dour (Y3) kept goal.', 'surname | N’Dour | p6'],
    ['Thank you #WellDoneKiki', 'known-as | #WellDoneKiki | p8'],
  ])('%s', (text, expected) => {
    const found = named(text)
    expect(
      found.some(
        fact =>
          fact === expected ||
          fact.replace(/^(first|known-as)/, '') === expected.replace(/^(first|known-as)/, ''),
      ),
    ).toBe(true)
  })

  test('a first name of two people gives one fact with both', () => {
    expect(named('Well done Nadia.')).toEqual(['first | Nadia | p1 | p2'])
  })

  test('the initial of the surname says which', () => {
    expect(named('Well done Nadia B.')).toEqual(['initials | Nadia B | p1'])
  })

  test('the year beside the name says which', () => {
    expect(named('Well done Nadia in Year 6.')).toEqual(['first | Nadia | p2'])
    expect(named('Well done Nadia (Y4).')).toEqual(['first | Nadia | p1'])
  })

  test('a title that does not fit the person is not that person', () => {
    expect(named('Mr Marchbank told a story.')).toEqual([])
  })

  test('a first name of another school is not found, a full name is', () => {
    expect(named('Beatrix drew a fox.')).toEqual([])
    expect(named('Beatrix Vandal drew a fox.')).toEqual(['full | Beatrix Vandal | o1'])
  })
})

describe('names that are words', () => {
  test.each([
    ['Will scored twice.', 'p3'],
    ['The cup went to our captain, Will.', 'p3'],
    ["Summer's painting hangs in the hall.", 'p4'],
    ['May planted the first bulb.', 'p5'],
    ['Huge thanks to Paris for the song.', 'p9'],
    ['Will, Kiki and Luca built a den.', 'p3'],
  ])('%s is a person', (text, id) => {
    expect(named(text).join(' ')).toContain(id)
  })

  test.each([
    'Will you join us on the field?',
    'The hall will be closed.',
    'We break up in May.',
    'The Summer Fair is near.',
    'Our summer reading list is out.',
    'A trip to Paris for the choir.',
    'Doors open 12 May.',
  ])('%s is not', text => {
    expect(named(text)).toEqual([])
  })
})

test('a well-known person with a longer name is not the pupil', () => {
  expect(named('We read about Paris Hilton and Will Smith.')).not.toContain('known-as | Will | p3')
})

test('another surname makes it somebody else', () => {
  expect(named('Luca Bianchi visited us.')).toEqual([])
})

test('a name in disguise is read and marked where it stands', () => {
  expect(named('Well done Z\u200Bo\u0308e\u0308!')).toHaveLength(1)
  expect(named('Ｋｉｋｉ sang.')).toEqual(['known-as | Ｋｉｋｉ | p8'])
  expect(named('Well done Кiki.')).toEqual(['known-as | Кiki | p8'])
})
