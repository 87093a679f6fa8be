import { control } from './controls.ts'
import type { Pack } from './pack/pack-schema.ts'
import type { PostToCheck } from './post-to-check.ts'
import type { Fact } from './reading.ts'

/**
 * Settles whom a name means that several people of the register have, as the trust has chosen (`names.sharedName`, G57):
 * by our default, beside a picture, those of them who were tagged in it. Somebody said who is in the picture; "Ali loved
 * the water wall" under Ali's picture is about that Ali, and the other Ali's no is no reason to stop it. Where none of
 * them is pictured, or the trust has chosen `everybody`, it stays open between all.
 */
export const whoIsMeant = control(
  'shared-name',
  ({ settings }: Pack, { faces }: Pick<PostToCheck, 'faces'>): Meant => {
    if (settings.names.sharedName !== 'whoever-is-tagged') return everybody
    const pictured = new Set(faces.filter(({ is }) => is === 'tagged').flatMap(({ people }) => people))
    return fact => {
      if (fact.signal !== 'name' || fact.people.length < 2) return fact
      const people = fact.people.filter(person => pictured.has(person))
      return people.length === 0 ? fact : { ...fact, people }
    }
  },
  () => everybody,
)

const everybody: Meant = fact => fact

/** The fact again, with those who are meant. */
type Meant = <F extends Fact>(fact: F) => F
