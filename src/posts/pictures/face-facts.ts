import type { PlacedFact } from '../../policy/reading.ts'
import type { LoadedPicture } from '../loaded-media.ts'
import type { SeenFace } from './seen-picture.ts'

/**
 * Who is to be seen in a picture, as facts for the policy: one for each person, and one `untagged` for whatever keeps
 * anybody from knowing. Copybook says who is in a picture only by what a person said, and a picture that was not looked
 * at, or a face that nobody answered for, is held like a face without a yes.
 */
export function faceFacts(picture: LoadedPicture, media: number): PlacedFact[] {
  const seen = picture.faces.filter(face => !face.isHidden)
  const unknown = (why: string, face?: SeenFace): PlacedFact => factOf('untagged', media, [], why, face)
  const facts: PlacedFact[] = unreadWhy(picture).map(why => unknown(why))
  for (const face of seen) {
    if (face.answer === 'person') {
      const why = `Face ${face.number} is this person’s, as somebody said.`
      facts.push(factOf('tagged', media, [face.personId!], why, face))
    } else if (face.answer === 'unanswered') {
      facts.push(unknown(`Nobody has said yet whose face ${face.number} is. Say so, or cover it.`, face))
    } else if (face.answer === 'covered') {
      // Its cover was taken away behind the answer's back; it is not said to be anybody's.
      facts.push(unknown(`Face ${face.number} is to be covered, and is not.`, face))
    }
  }
  const withFace = new Set(seen.flatMap(({ personId }) => personId ?? []))
  for (const person of picture.people.filter(one => !withFace.has(one))) {
    facts.push(factOf('tagged', media, [person], 'The author says that this person is in the picture.'))
  }
  const nothingSaid = picture.faces.length === 0 && picture.peopleAnswer === 'unanswered'
  if (nothingSaid && picture.faceReading === 'done') {
    facts.push(
      unknown('Nobody has said yet who is in this picture. Say so, or that nobody can be recognised.'),
    )
  }
  return facts
}

/** What is not known of a picture because nobody and nothing has looked. */
function unreadWhy({ faceReading, wordReading, failure, fileKey }: LoadedPicture): string[] {
  const because = failure === null ? '' : ` ${failure}`
  const whys: string[] = []
  if (faceReading === 'waiting') whys.push('Copybook is still looking for faces in this picture.')
  if (faceReading === 'failed') {
    whys.push(`Copybook could not look for faces here.${because} Look yourself, and say so.`)
  }
  if (wordReading === 'waiting') whys.push('Copybook is still reading what is written in this picture.')
  if (wordReading === 'failed') {
    whys.push(`Copybook could not read what is written here.${because} Look yourself, and say so.`)
  }
  if (fileKey === null) whys.push('What covers this picture is not made yet. Change a cover, or take it out.')
  return whys
}

/** Faces that fill much of a picture, of people who are pupils: what pages that anybody sees had better not show (G53). */
export function closeUpFacts(
  picture: LoadedPicture,
  media: number,
  isPupil: (personId: string) => boolean,
): PlacedFact[] {
  return picture.faces.flatMap(face => {
    if (face.isHidden || face.personId === null || !isPupil(face.personId)) return []
    const why = `Face ${face.number} is ${Math.round(face.share * 100)}% as high as the picture.`
    return [{ ...factOf('close-up', media, [face.personId], why, face), score: face.share }]
  })
}

/**
 * Somebody said of a face that is to be seen that it cannot be recognised, or is a visitor's: where pupils are looked at
 * by a second person, that is too, or saying so would be a way round.
 */
export const rests = ({ faces }: { faces: readonly SeenFace[] }): boolean =>
  faces.some(face => !face.isHidden && (face.answer === 'unrecognisable' || face.answer === 'visitor'))

function factOf(is: string, media: number, people: string[], why: string, face?: SeenFace): PlacedFact {
  const where = face ? { face: face.id, box: boxOf(face) } : {}
  return { signal: 'face', is, score: 1, start: null, end: null, media, text: null, people, why, ...where }
}

const boxOf = ({ x, y, width, height }: SeenFace) => ({ x, y, width, height })
