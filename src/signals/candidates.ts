/** Whom of the register a mention may mean: by school, by title, by year group, by initial. */
import { fold } from './normalise.ts'
import type { Page } from './page.ts'
import { nameWords, partsOf, titles } from './register-index.ts'
import type { Entry, Form, Hit } from './register-index.ts'
import { yearOf } from './years.ts'
import type { RegisterPerson } from './signal.ts'

/** The people of a hit who are written in one of these forms; of other schools only when none of ours is and it may be. */
export function peopleOf(hit: Hit, forms: readonly Form[], elsewhereToo: boolean): RegisterPerson[] {
  const own = distinct(hit.own, forms)
  return own.length > 0 || !elsewhereToo ? own : distinct(hit.all, forms)
}

/** Remembered per list of the index, so that a first name that thousands have is gone through once. */
const found = new WeakMap<readonly Entry[], Map<string, RegisterPerson[]>>()

function distinct(entries: readonly Entry[], forms: readonly Form[]): RegisterPerson[] {
  if (entries.length < few) return among(entries, forms)
  const key = forms.join(' ')
  let byForms = found.get(entries)
  if (byForms === undefined) found.set(entries, (byForms = new Map()))
  let people = byForms.get(key)
  if (people === undefined) byForms.set(key, (people = among(entries, forms)))
  return people
}

const few = 8

const among = (entries: readonly Entry[], forms: readonly Form[]): RegisterPerson[] => [
  ...new Set(entries.filter(entry => forms.includes(entry.form)).map(entry => entry.person)),
]

const male = new Set(['mr', 'sir', 'father', 'lord'])
const female = new Set(['mrs', 'ms', 'miss', 'dame', 'lady', 'sister'])

/** Adults whom a title with this name can mean: "Mr Bramble" is not the Mrs Bramble of the register. */
export function withTitle(people: readonly RegisterPerson[], title: string): readonly RegisterPerson[] {
  return people.filter(person => {
    if (person.role === 'pupil') return false
    const known = fold((person.knownAs ?? '').split(/[\s.]/)[0] ?? '')
    if (!titles.has(known)) return true
    return !((male.has(known) && female.has(title)) || (female.has(known) && male.has(title)))
  })
}

/** "Daisy in Nursery", "Robins' Daisy", "Jordan (8P)": keeps those whose group, as the register writes it, stands close by. */
function ofGroup(
  people: readonly RegisterPerson[],
  page: Page,
  first: number,
  last: number,
): readonly RegisterPerson[] {
  const { sentence } = page.words[first]!
  const near = new Set<string>()
  for (let at = Math.max(0, first - 3); at <= Math.min(page.words.length - 1, last + 4); at++) {
    const word = page.words[at]!
    if (word.sentence === sentence && (at < first || at > last)) near.add(word.folded)
  }
  const same = people.filter(person => {
    const words = nameWords(person.group ?? '').filter(word => !/^(?:year|yr|class|group|room)$/.test(word))
    return (
      words.length > 0 &&
      words.every(word => near.has(word) || near.has(`${word}s`) || near.has(word.replace(/s$/, '')))
    )
  })
  return same.length > 0 && same.length < people.length ? same : people
}

/** More namesakes than this are not gone through for their groups. */
const manyNamesakes = 40

/** "Jordan in 8P", "Year 8's Jordan", "Jordan (Y8)": keeps those of that year, when the year stands close by. */
export function ofYear(
  people: readonly RegisterPerson[],
  page: Page,
  first: number,
  last: number,
): readonly RegisterPerson[] {
  if (people.length < 2) return people
  if (people.length <= manyNamesakes) {
    const same = ofGroup(people, page, first, last)
    if (same.length < people.length) return same
  }
  const near = [
    [last + 1, last + 2],
    [last + 2, last + 3],
    [first - 2, first - 1],
    [first - 1, first],
  ] as const
  for (const [at, after] of near) {
    const word = page.words[at]
    if (word === undefined || word.sentence !== page.words[first]!.sentence) continue
    const year = yearOf(word, page.words[after])
    if (year === null) continue
    const same = people.filter(person => Number(/\d+/.exec(person.group ?? '')?.[0]) === year)
    if (same.length > 0) return same
  }
  return people
}

/** Keeps those whose surname begins with the letters: "Max P", "Bella v d B". */
export function withSurnameInitials(
  people: readonly RegisterPerson[],
  letters: string,
): readonly RegisterPerson[] {
  return people.filter(person => {
    const initials = partsOf(person)
      .surname.map(word => word[0])
      .join('')
    return (
      initials.startsWith(letters) ||
      (letters.length > 1 && initials === letters) ||
      initials.endsWith(letters)
    )
  })
}
