import { isHidden } from '../../media/hidden.ts'
import type { KnownPicture } from '../pictures/known-pictures.ts'

/** A picture or film of the library, as far as who is to be seen in it goes. */
export interface InLibrary {
  kind: 'picture' | 'film'
  peopleAnswer: 'nobody' | 'tagged' | 'unanswered'
  /** Whom somebody named as in it. */
  tagged: readonly string[]
  known: Pick<KnownPicture, 'faces' | 'covers' | 'faceReading'>
}

/**
 * Who is to be seen in it on every account that it may come to: what is covered everywhere hides, what is covered on one
 * account does not. `isOpen`: nobody knows yet who is to be seen, so that it may go nowhere. Pure.
 */
export function seenByAnybody({ kind, peopleAnswer, tagged, known }: InLibrary): {
  people: ReadonlySet<string>
  isOpen: boolean
} {
  const covers = known.covers.filter(({ variantId }) => variantId === null)
  const visible = known.faces.filter(face =>
    kind === 'film' ? !covers.some(({ faceId }) => faceId === face.id) : !isHidden(face, covers),
  )
  const withFace = new Set(known.faces.flatMap(({ personId }) => personId ?? []))
  const people = new Set([
    ...visible.flatMap(({ personId }) => personId ?? []),
    ...tagged.filter(person => !withFace.has(person)),
  ])
  const nothingSaid = known.faces.length === 0 && peopleAnswer === 'unanswered'
  const openFace = visible.some(({ answer }) => answer === 'unanswered' || answer === 'covered')
  return { people, isOpen: nothingSaid || openFace || known.faceReading === 'waiting' }
}
