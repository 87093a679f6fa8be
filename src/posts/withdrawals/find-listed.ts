import type { Registered } from '../../people/registered.ts'
import { nameWords } from '../../signals/register-index.ts'

/** What a list of people comes to: whom it means, and the lines that mean nobody or several. */
export interface Listed {
  people: Registered[]
  unknown: string[]
  ambiguous: string[]
}

/**
 * Finds the people of a pasted list or a file with commas: of each line the first cell that is a number of the school, a
 * pupil number or a whole name of its register. A name that two people have means neither: the line is handed back.
 * Somebody who stands on several lines is found once.
 */
export function findListed(list: string, register: readonly Registered[]): Listed {
  const byNumber = new Map<string, Registered>()
  const byName = new Map<string, Registered[]>()
  for (const person of register) {
    for (const number of [person.externalId, person.upn]) if (number) byNumber.set(number, person)
    const name = nameWords(person.name).join(' ')
    byName.set(name, [...(byName.get(name) ?? []), person])
  }
  const people = new Map<string, Registered>()
  const unknown: string[] = []
  const ambiguous: string[] = []
  for (const line of list.split(/\r\n|\r|\n/)) {
    const written = line.trim()
    if (written === '') continue
    const cells = written.split(/[,;\t]/).map(cell => cell.trim().replaceAll(/^"|"$/g, ''))
    const numbered = cells.map(cell => byNumber.get(cell)).find(person => person !== undefined)
    const named = cells.map(cell => byName.get(nameWords(cell).join(' '))).find(Boolean) ?? []
    const [first, second] = numbered ? [numbered] : named
    if (!first) unknown.push(written)
    else if (second) ambiguous.push(written)
    else people.set(first.id, first)
  }
  return { people: [...people.values()], unknown, ambiguous }
}
