/** A made-up school and register for the tests of this room. */
import { readText } from '../read-text.ts'
import { buildRegister } from '../register-index.ts'
import type { Fact, RegisterPerson, SchoolFacts, World } from '../signal.ts'

const person = (
  id: string,
  name: string,
  knownAs: string | null,
  group: string | null,
  role = 'pupil',
  school = 'larkrise',
): RegisterPerson => ({ id, name, knownAs, role, school, group })

export const people: readonly RegisterPerson[] = [
  person('p1', 'Nadia Brookfield', null, 'Year 4'),
  person('p2', 'Nadia Osei', null, 'Year 6'),
  person('p3', 'William Tanner', 'Will', 'Year 5'),
  person('p4', 'Summer Delacroix', null, 'Year 2'),
  person('p5', 'May Thistlewood', null, 'Year 1'),
  person('p6', 'Jean-Paul N’Dour', null, 'Year 3'),
  person('p7', 'Zoë Ó Briain', null, 'Year 3'),
  person('p8', 'Chiara van der Meer', 'Kiki', 'Year 5'),
  person('p9', 'Paris Underwood', null, 'Year 6'),
  person('p10', 'Luca Underwood', null, 'Year 4'),
  person('s1', 'Helen Marchbank', 'Mrs Marchbank', null, 'staff'),
  person('s2', 'Tomasz Wilk', 'Mr Wilk', null, 'staff'),
  person('g1', 'Colin Larch', 'Mr Larch', null, 'governor'),
  person('o1', 'Beatrix Vandal', null, 'Year 4', 'pupil', 'otherschool'),
]

export const larkrise: SchoolFacts = {
  id: 'larkrise',
  name: 'Larkrise Primary School',
  ageRange: [4, 11],
  phones: ['01632 960700'],
  emails: ['office@larkrise.example'],
  websites: ['www.larkrise.example'],
  address: '4 Mill Lane, Combe PE99 1ZZ',
  relatedBusinesses: ['Tidy Tots Uniforms (supplier)'],
  ownAccounts: ['@larkriseprimary', 'Larkrise PTA'],
}

export const world: World = { register: buildRegister(people), school: larkrise }

/** The facts of one signal, as `is` with the words and the people it means. */
export function seen(text: string, signal: string): string[] {
  return factsOf(text, signal).map(fact => [fact.is, fact.text, ...fact.people].join(' | '))
}

export const factsOf = (text: string, signal: string): Fact[] =>
  readText(text, world).facts.filter(fact => fact.signal === signal)

/** The values that a signal gives for a text. */
export const values = (text: string, signal: string): string[] => factsOf(text, signal).map(fact => fact.is)
