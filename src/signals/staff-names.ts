/** Whether a handle or a path is made of the name of a member of staff of the posting school. */
import { partsOf } from './register-index.ts'
import type { RegisterIndex } from './register-index.ts'
import type { RegisterPerson, World } from './signal.ts'
import { fold } from './normalise.ts'

const title = /^(?:mrs|mr|miss|ms|dr|sir|coach|nurse|head)/

/** The people whose full name a handle spells, run together or divided, alone or before something else. */
export function peopleOfHandle(register: RegisterIndex, handle: string): readonly RegisterPerson[] {
  const parts = fold(handle)
    .slice(0, 60)
    .split(/[^a-z]+/)
    .filter(part => part !== '')
  const joined = parts.join('')
  const ends = new Set<number>()
  let end = 0
  for (const part of parts) ends.add((end += part.length))
  for (let length = joined.length; length >= shortestHandle; length--) {
    const name = joined.slice(0, length)
    const people = register.byHandle.get(name)
    if (people === undefined) continue
    // "@sgreenwoodfarm" is not S. Green: only first name and surname may end inside a part.
    const fitting = ends.has(length) ? people : people.filter(person => isWhole(person, name))
    if (fitting.length > 0) return fitting
  }
  return []
}

const shortestHandle = 6

function isWhole(person: RegisterPerson, name: string): boolean {
  const { first, surname } = partsOf(person)
  return name.length === first.join('').length + surname.join('').length
}

/** Staff whose first name or surname is a part of the handle: "mrpugh_outdoors", "coach_gaz_stone". */
export function staffOfHandle(world: World, handle: string): readonly RegisterPerson[] {
  const whole = peopleOfHandle(world.register, handle).filter(isStaff(world))
  if (whole.length > 0) return whole
  for (const part of fold(handle).split(/[^a-z]+/)) {
    for (const word of new Set([part, part.replace(title, '')])) {
      if (word.length < 4) continue
      const entries = world.register.byPhrase.get(word)?.all ?? []
      const staff = entries.map(entry => entry.person).filter(isStaff(world))
      if (staff.length > 0) return staff
    }
  }
  return []
}

const isStaff = (world: World) => (person: RegisterPerson) =>
  person.role === 'staff' &&
  (world.school === null || person.school === world.school.id || person.school === null)
