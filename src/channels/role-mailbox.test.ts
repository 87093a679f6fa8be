import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MailboxOwner } from './role-mailbox.ts'
import { isPersonsMailbox } from './role-mailbox.ts'

const person = (name: string, more: Partial<MailboxOwner> = {}): MailboxOwner => ({
  name,
  knownAs: null,
  email: null,
  ...more,
})
const staff = [
  person('Mrs Priya Nair', { email: 'pn4471@heron-lane.example' }),
  person('Zoë O’Neill-Wood', { knownAs: 'Zo' }),
  person('Office'),
]

test('the recorded e-mail of a person is theirs, however it is written [3-must-not-work-email-on-profile]', () => {
  expect(isPersonsMailbox('PN4471@heron-lane.example', staff)).toBe(true)
})

test.each([
  'priya.nair@heron-lane.example',
  'Priya.Nair@another.example',
  'nair.priya@heron-lane.example',
  'p.nair@heron-lane.example',
  'pnair2@heron-lane.example',
  'nairp@heron-lane.example',
  'priya_nair+facebook@heron-lane.example',
  'mrs.nair@heron-lane.example',
  'zoe.oneill-wood@heron-lane.example',
  'zo.oneillwood@heron-lane.example',
])('%s is spelled after somebody on the staff list [3-must-not-work-email-on-profile]', mailbox => {
  expect(isPersonsMailbox(mailbox, staff)).toBe(true)
})

test.each([
  'office@heron-lane.example',
  'media@heron-lane.example',
  'social.media@heron-lane.example',
  'head@heron-lane.example',
  'admin@heron-lane.example',
  'facebook.heron-lane@trust.example',
  'nair@heron-lane.example',
])('%s is nobody’s own', mailbox => {
  expect(isPersonsMailbox(mailbox, staff)).toBe(false)
})

describe('whatever is written', () => {
  test('an address is a yes or a no, with nobody on the list a no', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (mailbox, name) => {
        expect(isPersonsMailbox(mailbox, [])).toBe(false)
        expect(isPersonsMailbox(mailbox, [person(name)])).toBeTypeOf('boolean')
      }),
    )
  })

  test('first name, dot, surname is found for any plain name', () => {
    // Five letters, so that none is a title.
    const word = fc.stringMatching(/^[a-z]{5,12}$/)
    fc.assert(
      fc.property(word, word, (first, last) => {
        fc.pre(first !== last)
        expect(isPersonsMailbox(`${first}.${last}@school.example`, [person(`${first} ${last}`)])).toBe(true)
      }),
    )
  })
})
