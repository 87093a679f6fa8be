/** People of the register who are named by their surname: as a list writes it, with an initial, as a family. */
import { ofYear, peopleOf } from './candidates.ts'
import { figureLastNames } from './figures.ts'
import { isNameWord } from './lists/name-words.ts'
import { enough, nameEvidence } from './name-context.ts'
import { yearOf } from './years.ts'
import { isStrongLead } from './name-leads.ts'
import { initialsAfter, lookUpAt } from './name-words.ts'
import type { Mention } from './names.ts'
import type { Page } from './page.ts'
import { lookUp } from './register-index.ts'
import type { Hit } from './register-index.ts'
import type { World } from './signal.ts'

export function surnameAt(page: Page, first: number, last: number, hit: Hit): Mention | null {
  const people = peopleOf(hit, ['surname'], false)
  const word = page.words[first]!
  const previous = page.words[first - 1]
  if (people.length === 0 || !word.capital || word.raw.length < 3) return null
  if (previous?.capital && previous.sentence === word.sentence && word.before === '') return null
  const behind = yearOf(page.words[last + 1], page.words[last + 2]) !== null
  const listed = initialsAfter(page, last)
  if (listed !== null) {
    const some = people.filter(person => person.name.toLowerCase().startsWith(listed.letters))
    if (some.length > 0)
      return {
        first,
        last: listed.last,
        is: 'initials',
        score: 0.85,
        people: some,
        why: 'A surname with an initial, as lists write it.',
      }
  }
  if (!behind && !standsAsPerson(page, first, last)) return null
  return {
    first,
    last,
    is: 'surname',
    score: behind ? 0.9 : 0.7,
    people: ofYear(people, page, first, last),
    why: 'A surname of the register.',
  }
}

/** A surname alone that is a word, a house ("Darwin") or a firm ("Moore's Coaches") is nobody. */
function standsAsPerson(page: Page, first: number, last: number): boolean {
  const word = page.words[first]!
  if (isNameWord(word.folded) || figureLastNames.has(word.folded)) return false
  if (word.possessive && page.words[last + 1]?.capital) return false
  return nameEvidence(page, first, last) >= enough
}

const kin = new Set(['family', 'families', 'twins', 'brothers', 'sisters', 'siblings', 'household', 'clan'])

export function familyAt(page: Page, first: number, last: number, hit: Hit): Mention | null {
  const next = page.words[last + 1]
  if (next === undefined || !kin.has(next.folded) || !page.words[first]!.capital) return null
  const people = peopleOf(hit, ['surname'], true)
  return people.length === 0
    ? null
    : { first, last: last + 1, is: 'family', score: 0.9, people, why: 'A family of the register.' }
}

/** "C. Underhill", "C Underhill". */
export function initialAndSurname(page: Page, world: World, i: number): Mention | null {
  const word = page.words[i]!
  if (word.raw.length !== 1 || !word.capital || !page.words[i + 1]?.capital) return null
  const hit = lookUpAt(page, i + 1, world)
  if (hit === null) return null
  const people = peopleOf(hit, ['surname'], true).filter(person =>
    person.name.toLowerCase().startsWith(word.folded),
  )
  return people.length === 0
    ? null
    : {
        first: i,
        last: i + hit.length,
        is: 'initials',
        score: 0.9,
        people,
        why: 'An initial and a surname of the register.',
      }
}

/** "the Adeyemis", "the Joneses" of a family on the register; "the Swans" may be a class. */
export function familiesAt(page: Page, world: World, i: number): Mention | null {
  const word = page.words[i]!
  const before = page.words[i - 1]
  if (!word.capital || before?.folded !== 'the' || word.folded.length < 4 || !word.folded.endsWith('s'))
    return null
  const next = page.words[i + 1]
  if (next?.capital && next.before === '' && next.sentence === word.sentence) return null
  for (const surname of [word.folded.slice(0, -1), word.folded.replace(/es$/, '')]) {
    if (surname === word.folded || figureLastNames.has(surname)) continue
    if (isNameWord(surname) && !isStrongLead(page, i - 1)) continue
    const hit = lookUp(world.register, [surname], world.school?.id ?? null)
    const people = hit === null ? [] : peopleOf(hit, ['surname'], false)
    if (people.length > 0)
      return { first: i, last: i, is: 'family', score: 0.75, people, why: 'A family of the register.' }
  }
  return null
}
