import type { FilmLook } from '../../pages/composer/variant.ts'
import type { ConsentState } from '../../parts/consent-dot.tsx'
import { shownFace } from './face-shown.ts'
import type { ShownFaces } from './use-faces.ts'

const stillAddress = (faceId: string): string => `/api/v1/posts/film-still?faceId=${faceId}`

/** What is known of a film as one account shows it. Before the server has said anything, Copybook is still looking. */
export function lookOf(
  film: ShownFaces['film'],
  { variantId, width, height }: { variantId: string; width: number; height: number },
  stateOf: (personId: string) => ConsentState,
): FilmLook {
  if (!film) return { looking: 'waiting', percent: 0, failure: null, faces: [], making: null }
  const here = film.variants.find(variant => variant.variantId === variantId)
  const hidden = new Set(here?.faces.flatMap(face => (face.stands === 'hidden' ? [face.faceId] : [])))
  return {
    looking: film.faceReading,
    percent: Math.round(film.progress * 100),
    failure: film.failure,
    faces: film.faces.map(face => ({
      ...shownFace(face, hidden.has(face.id), stateOf),
      when: `${clockTime(face.span.fromMs)} to ${clockTime(face.span.toMs)}`,
      still: face.span.hasStill ? { url: stillAddress(face.id), width, height, alt: '' } : null,
    })),
    making: here && !here.isReady ? (film.makingFailure ?? BEING_MADE) : null,
  }
}

const BEING_MADE = 'The film is being made with what is covered in it. Nothing goes out before that is done.'

/** A moment as a player shows it: "0:03", "12:40". */
export function clockTime(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  return `${Math.floor(seconds / 60)}:${`${seconds % 60}`.padStart(2, '0')}`
}
