/**
 * People of the register who are meant without their name: "and his twin" behind a named pupil (those who share the
 * surname), and bare initials ("A.P.", "R.S., Y9").
 */
import { yearOf } from './years.ts'
import { claimedWords, factAt } from './page.ts'
import { lookUp, partsOf } from './register-index.ts'
import type { RegisterIndex } from './register-index.ts'
import type { Fact, Signal } from './signal.ts'

const owners = new Set(['his', 'her', 'their'])
const sizes = /^(?:little|big|younger|older|baby|twin|elder)$/
const kin = /^(?:twin|brother|sister|sibling|brothers|sisters|siblings)$/

export const relatives: Signal = (page, world, found) => {
  const facts: Fact[] = []
  for (let i = 0; i < page.words.length; i++) {
    if (!owners.has(page.words[i]!.folded)) continue
    const last =
      sizes.test(page.words[i + 1]?.folded ?? '') && kin.test(page.words[i + 2]?.folded ?? '') ? i + 2 : i + 1
    if (!kin.test(page.words[last]?.folded ?? '')) continue
    const named = found.findLast(
      fact => fact.signal === 'name' && fact.start !== null && fact.start < page.words[i]!.start,
    )
    if (named === undefined) continue
    const people = named.people.flatMap(id => sharingSurname(world.register, id))
    if (people.length === 0) continue
    facts.push(
      factAt(page, page.words[i]!, page.words[last]!, {
        signal: 'name',
        is: 'family',
        score: 0.8,
        why: 'A brother or sister of somebody named here.',
        people: [...new Set(people)],
      }),
    )
  }
  return facts
}

function sharingSurname(register: RegisterIndex, id: string): string[] {
  const person = register.people.get(id)
  if (person === undefined) return []
  const hit = lookUp(register, partsOf(person).surname, person.school)
  const pupils = (hit?.own ?? []).filter(entry => entry.form === 'surname' && entry.person.role === 'pupil')
  return pupils.map(entry => entry.person.id).filter(other => other !== id)
}

/** Two initials that are something else. */
const notPeople = new Set([
  'u k',
  'u s',
  'p e',
  'p s',
  'r e',
  'i t',
  'd t',
  'a m',
  'p m',
  'e g',
  'i e',
  'j k',
  'b c',
  'a d',
  't v',
  'o k',
  'e u',
])

export const bareInitials: Signal = (page, world, found) => {
  const facts: Fact[] = []
  const claimed = claimedWords(page, found)
  for (let i = 0; i + 1 < page.words.length; i++) {
    const a = page.words[i]!
    if (a.raw.length !== 1) continue
    const b = page.words[i + 1]!
    if (b.raw.length !== 1 || !a.capital || !b.capital || b.before !== '.') continue
    const key = `${a.folded} ${b.folded}`
    if (notPeople.has(key)) continue
    if (page.words[i + 2]?.capital && page.words[i + 2]!.before === '.') continue
    if (claimed.has(i) && claimed.has(i + 1)) continue
    let people = (world.register.byInitials.get(key) ?? []).filter(
      person => person.role === 'pupil' && (world.school === null || person.school === world.school.id),
    )
    const year = yearOf(page.words[i + 2], page.words[i + 3])
    if (year !== null) people = people.filter(person => Number(/\d+/.exec(person.group ?? '')?.[0]) === year)
    if (people.length === 0) continue
    facts.push(
      factAt(page, a, b, {
        signal: 'name',
        is: 'initials',
        score: 0.55,
        why: 'Initials that a pupil of the school has.',
        people: people.map(person => person.id),
      }),
    )
  }
  return facts
}
