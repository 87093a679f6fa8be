/** Whether a handle or a path is made of the name of a member of staff of the posting school. */
import type { RegisterIndex } from './register-index.ts'
import type { RegisterPerson, World } from './signal.ts'
import { fold } from './normalise.ts'

const title = /^(?:mrs|mr|miss|ms|dr|sir|coach|nurse|head)/

/** The people whose full name a handle spells, run together or divided. */
export function peopleOfHandle(register: RegisterIndex, handle: string): readonly RegisterPerson[] {
  const joined = fold(handle).replace(/[^a-z]/g, '')
  for (let length = Math.min(joined.length, 40); length >= 6; length--) {
    const people = register.byHandle.get(joined.slice(0, length))
    if (people !== undefined) return people
  }
  return []
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
