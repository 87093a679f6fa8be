import { describe, expect, test } from 'vitest'
import { factsOf, seen, values } from './testing/school.ts'

const kinds = (text: string) => values(text, 'personal-information')

describe('telephone numbers', () => {
  test.each([
    '07700 900123',
    '07700900123',
    '+44 7700 900123',
    '0044 7700 900123',
    '(07700) 900-123',
    '0 7 7 0 0 9 0 0 1 2 3',
  ])('%s is a mobile', number => {
    const facts = factsOf(`Ring ${number} after six.`, 'personal-information')
    expect(facts).toMatchObject([{ is: 'phone', text: number }])
    expect(facts[0]!.score).toBeGreaterThan(0.8)
  })

  test('digits said as words are a number', () => {
    expect(kinds('text oh seven seven double oh nine double oh one two three')).toEqual(['phone'])
  })

  test('the school’s own number, helplines and other figures are not', () => {
    expect(kinds('Ring 01632 960700 or +44 1632 960700.')).toEqual([])
    expect(kinds('Childline is 0800 1111, the police 101.')).toEqual([])
    expect(kinds('Order 20260512 came to £1,204.50 on 12.05.2026 at 10.15.')).toEqual([])
  })

  test('a landline that is not the school’s is less sure', () => {
    expect(factsOf('Book on 01632 960999', 'personal-information')[0]!.score).toBeLessThan(0.8)
  })
})

test('e-mail addresses: one’s own, not the school’s or a role’s', () => {
  expect(seen('Write to bea.larch@gmail.com', 'personal-information')).toEqual([
    'email | bea.larch@gmail.com',
  ])
  expect(kinds('Write to office@larkrise.example or info@museum.org.uk')).toEqual([])
})

test('a house, a postcode and three words are where somebody lives', () => {
  expect(kinds('He is at 12 Orchard View, PE99 7QQ')).toEqual(['address', 'postcode'])
  expect(kinds('Meet at ///filled.count.soap')).toEqual(['what3words'])
  expect(kinds('We are at 4 Mill Lane, Combe PE99 1ZZ')).toEqual([])
  expect(factsOf('Come to Combe Hall PE99 8AA', 'personal-information')[0]!.score).toBeLessThan(0.8)
})

test.each([
  ['The silver car AB12 CDE blocks the gate', 'registration'],
  ['DOB 04/05/2016', 'date-of-birth'],
  ['Pay to 12-34-56 please', 'bank'],
  ['account number: 12345678', 'bank'],
  ['card 4111 1111 1111 1111', 'bank'],
  ['UPN A123456789012', 'other'],
  ['The door code is 4821', 'other'],
])('%s', (text, kind) => {
  expect(kinds(text)).toContain(kind)
})

test('sixteen digits that are no card are no card', () => {
  expect(kinds('ticket 4111 1111 1111 1112')).toEqual([])
})

describe('private matters', () => {
  test('a condition with a pupil beside it tells of their health', () => {
    expect(seen('Kiki has her insulin at noon.', 'personal-information')).toEqual([
      'health | Kiki has her insulin',
    ])
  })

  test('somebody pointed at counts, a condition alone does not', () => {
    expect(kinds('There is a boy with epilepsy in the class.')).toEqual(['health'])
    expect(kinds('Our asthma policy is on the website.')).toEqual([])
  })

  test('family circumstances of a pupil are care', () => {
    expect(kinds('Luca met his social worker today.')).toContain('care')
  })

  test('asking families for details in public gives them away', () => {
    expect(kinds('Please comment below with your child’s name and address')).toContain('other')
  })
})
