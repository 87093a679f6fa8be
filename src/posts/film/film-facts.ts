import type { PlacedFact } from '../../policy/reading.ts'
import type { LoadedFilm } from '../loaded-media.ts'
import type { SeenFace } from '../pictures/seen-picture.ts'
import { clockTime } from './clock-time.ts'

/**
 * Who is to be seen in a film, as facts for the policy, like those of a picture. Where Copybook could not look through
 * it, a person watches it and says who is in it: that answer holds then, and nothing else does.
 */
export function filmFacts(film: LoadedFilm): PlacedFact[] {
  const seen = film.faces.filter(face => !face.isHidden)
  const facts = unreadWhy(film).map(why => factOf('untagged', [], why))
  for (const face of seen) {
    const which = `face ${face.number} (${when(face)})`
    if (face.answer === 'person') {
      facts.push(factOf('tagged', [face.personId!], `As somebody said, ${which} is this person’s.`, face))
    } else if (face.answer === 'unanswered') {
      const why = `Nobody has said yet whose ${which} is. Say so, or cover it.`
      facts.push(factOf('untagged', [], why, face))
    } else if (face.answer === 'covered') {
      facts.push(factOf('untagged', [], `To be covered is ${which}, and it is not.`, face))
    }
  }
  const withFace = new Set(seen.flatMap(({ personId }) => personId ?? []))
  for (const person of film.people.filter(one => !withFace.has(one))) {
    facts.push(factOf('tagged', [person], 'The author says that this person is in the film.'))
  }
  return facts
}

/** What is not known of a film because nobody and nothing has looked. */
function unreadWhy(film: LoadedFilm): string[] {
  const { faceReading, failure, fileKey, faces, peopleAnswer } = film
  const whys: string[] = []
  if (faceReading === 'waiting') whys.push('Copybook is still looking for faces in this film.')
  if (peopleAnswer === 'unanswered' && faceReading === 'failed') {
    const because = failure === null ? '' : ` ${failure}`
    whys.push(`Copybook could not look through this film.${because} Watch all of it, and say who is in it.`)
  }
  if (peopleAnswer === 'unanswered' && faceReading === 'done' && faces.length === 0) {
    whys.push('Nobody has said yet who is in this film. Say who it is, or choose another.')
  }
  if (fileKey === null) whys.push(notMade(film))
  return whys
}

const notMade = ({ makingFailure }: LoadedFilm): string =>
  makingFailure === null
    ? 'The film is still being made with what is covered in it. Wait a moment.'
    : `What is to be covered in this film could not be. ${makingFailure} Take the covers off, or choose another.`

/** "0:03 to 0:09": a player shows the same. */
const when = ({ span }: SeenFace): string =>
  span ? `${clockTime(span.fromMs)} to ${clockTime(span.toMs)}` : 'at all times'

function factOf(is: string, people: string[], why: string, face?: SeenFace): PlacedFact {
  const where = face ? { face: face.id, box: boxOf(face) } : {}
  return { signal: 'face', is, score: 1, start: null, end: null, media: 0, text: null, people, why, ...where }
}

const boxOf = ({ x, y, width, height }: SeenFace) => ({ x, y, width, height })
