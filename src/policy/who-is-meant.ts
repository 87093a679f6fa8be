import type { PostToCheck } from './post-to-check.ts'
import type { Fact } from './reading.ts'

/**
 * Settles whom a name means that several people of the register have: beside a picture, those of them who were tagged
 * in it. Somebody said who is in the picture; "Ali loved the water wall" under Ali's picture is about that Ali, and
 * the other Ali's no is no reason to stop it. Where none of them is pictured, it stays open between all.
 */
export function whoIsMeant({ faces }: Pick<PostToCheck, 'faces'>): (fact: Fact) => Fact {
  const pictured = new Set(faces.filter(({ is }) => is === 'tagged').flatMap(({ people }) => people))
  return fact => {
    if (fact.signal !== 'name' || fact.people.length < 2) return fact
    const people = fact.people.filter(person => pictured.has(person))
    return people.length === 0 ? fact : { ...fact, people }
  }
}
