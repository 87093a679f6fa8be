import type { Pack } from './pack/pack-schema.ts'
import type { PersonRole, PostToCheck } from './post-to-check.ts'
import type { Fact } from './reading.ts'

type Names = Pack['settings']['names']

/** The forms of a name that each style lets stand. `full` lets every form stand. */
const forms: Record<Exclude<Names['pupil'], 'full'>, readonly string[]> = {
  none: [],
  first: ['first', 'known-as'],
  'first-initial': ['first', 'known-as', 'initials'],
  'first-year': ['first', 'known-as'],
}

/**
 * In which form a trust lets people be named, and whether beside their photo. Trusts differ here (G05), so both
 * are settings; the first policy asks for consent only. Whose role is not known
 * counts as a pupil, which is the careful reading.
 * @returns which sentence of the pack says what is wrong, or null.
 */
export function nameStyleBreach(names: Names, fact: Fact, post: PostToCheck): 'form' | 'withPhoto' | null {
  for (const person of fact.people) {
    const style = styleFor(names, post.roleOf?.(person) ?? 'pupil')
    if (style !== 'full' && !forms[style].includes(fact.is)) return 'form'
    if (names.nameWithPhoto === 'never' && isPictured(person, post)) return 'withPhoto'
  }
  return null
}

function styleFor(names: Names, role: PersonRole): Names['pupil'] {
  return role === 'other' ? names.visitor : names[role]
}

const isPictured = (person: string, post: PostToCheck): boolean =>
  post.faces.some(face => face.is === 'tagged' && face.people.includes(person))
