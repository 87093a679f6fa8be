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

  test.each([
    'o77oo 9oo l23',
    '077-00-90-01-23',
    '07700/900/123',
    '07700\n900123',
    '0️⃣7️⃣7️⃣0️⃣0️⃣ 900 123',
    '+44 (0)7700 900123',
    '0 7700 nine-double-zero 123',
    'zero77 double-oh 9 hundred one two three',
    'oh seven seven hundred, then nine hundred, then one twenty three',
  ])('%s is a mobile, however it is written', number => {
    expect(kinds(`my new one: ${number} ok`)).toEqual(['phone'])
  })

  test('a number said to be backwards is read backwards', () => {
    expect(kinds('backwards so bots miss it 321 009 00770')).toEqual(['phone'])
  })

  test.each([
    'Home 07.45 08.30 and 09.15 daily',
    '01/05/2026 10.15',
    'John 3:16, 1 Corinthians 13 4-8',
    'ISBN 9780340796276',
    'one two three four five six seven eight nine ten went the Reception class',
    'We won 21-19, 21-18, 22-20',
  ])('%s is no number to ring', text => {
    expect(kinds(text)).toEqual([])
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

test.each([
  ['bea dot larch at gmail dot com', 'bea dot larch at gmail dot com'],
  ['ask larch.b[at]outlook[dot]com for it', 'larch.b[at]outlook[dot]com'],
  ['larch_b <at> hotmail dot co dot uk', 'larch_b <at> hotmail dot co dot uk'],
  ['email bea at larchfamily dot org', 'bea at larchfamily dot org'],
  ['b e a @ y a h o o . c o . u k', 'b e a @ y a h o o . c o . u k'],
])('%s is an address, spelled out', (text, found) => {
  expect(seen(text, 'personal-information')).toEqual([`email | ${found}`])
})

test.each(['Meet at the hall at 6', 'find us at larkrise dot com', 'She works at Outlook House'])(
  '%s is no e-mail address',
  text => {
    expect(kinds(text)).not.toContain('email')
  },
)

test('a house without capitals is a home where somebody is asked round', () => {
  expect(kinds('come to ours, 14 orchard road')).toContain('address')
  expect(kinds('We live at number 12 on the corner')).toContain('address')
  expect(kinds('a 5 minute walk, 2 way street')).toEqual([])
})

test('where people go is a place', () => {
  expect(kinds('The museum is at 14 Orchard Street, coaches at the back')).toEqual(['place'])
})

test('a house, a postcode and three words are where somebody lives', () => {
  expect(kinds('He is at 12 Orchard View, PE99 7QQ')).toEqual(['address', 'postcode'])
  expect(kinds('Meet at ///filled.count.soap')).toEqual(['what3words'])
  expect(kinds('We are at 4 Mill Lane, Combe PE99 1ZZ')).toEqual([])
  expect(factsOf('Come to Combe Hall PE99 8AA', 'personal-information')[0]!.score).toBeLessThan(0.8)
})

test.each([
  ['The silver car AB12 CDE blocks the gate', 'registration'],
  ['whose car is this, plate K4 TEA', 'registration'],
  ['the red fiesta ab12cde again', 'registration'],
  ['my NI is QQ 12 34 56 C', 'identity'],
  ['passport number 123456789', 'identity'],
  ['sort code 12 34 56, acc 1234 5678', 'bank'],
  ['put it on my revolut @somebody', 'payment'],
  ['pin 52.1234, -0.4321', 'what3words'],
  ['born on a Sunday, 04/05/2016', 'date-of-birth'],
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

  test.each([
    ['He walks home on his own past the shops', 'whereabouts'],
    ['add me on discord, larkfan_9', 'contact'],
    ['my snap is larkfan_9', 'contact'],
  ])('%s is %s', (text, kind) => {
    expect(kinds(text)).toContain(kind)
  })

  test('a parent who tells of a child without a name gives nobody away', () => {
    expect(kinds('My daughter is anxious about the toilets.')).toEqual([])
  })

  test('asking families for details in public gives them away', () => {
    expect(kinds('Please comment below with your child’s name and address')).toContain('other')
  })
})
