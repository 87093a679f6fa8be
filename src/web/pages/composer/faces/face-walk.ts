import type { Face, FilmLook, PostPicture } from '../variant.ts'

/** One face of one picture, or of one moment of a film. */
export interface FaceAt {
  picture: FacePicture
  face: Face
  /** "Picture 2 of 3", "0:03 to 0:09". */
  where: string
}

/** What a face is shown by; `faces`: all that it is one of. */
export type FacePicture = Pick<PostPicture, 'index' | 'url' | 'width' | 'height' | 'alt' | 'faces'>

/** All faces of a post, in the order in which one meets them. */
export const facesOf = (pictures: readonly PostPicture[]): FaceAt[] =>
  pictures.flatMap(picture => {
    const where = `Picture ${picture.index + 1} of ${pictures.length}`
    return picture.faces.map(face => ({ picture, face, where }))
  })

/** The same of a film. A face that was marked by hand has no moment to be shown by. */
export const facesOfFilm = ({ faces }: FilmLook): FaceAt[] =>
  faces.map(face => {
    const still = face.still ?? { url: '', width: 1, height: 1, alt: '' }
    return { picture: { ...still, index: 0, faces }, face, where: face.when }
  })

export const isOpen = ({ answer, covered }: Face): boolean => answer === 'unanswered' && !covered

/** The next face that nobody has answered for, after the one of this id and then from the beginning; null: none is left. */
export function nextOpen(all: readonly FaceAt[], after: string | null): FaceAt | null {
  const from = all.findIndex(({ face }) => face.id === after) + 1
  return (
    [...all.slice(from), ...all.slice(0, from)].find(({ face }) => isOpen(face) && face.id !== after) ?? null
  )
}

/** "3 faces to answer", or what came of all of them. */
export function facesInWords({ looking, faces }: PostPicture): string {
  if (looking === 'waiting') return 'Looking for faces. You can go on writing.'
  const open = faces.filter(isOpen).length
  if (open > 0) return `${open} of ${faces.length === 1 ? '1 face' : `${faces.length} faces`} to answer.`
  const covered = faces.filter(face => face.covered).length
  if (looking === 'failed') return 'We could not look for faces here. Look yourself, and add each one.'
  if (faces.length === 0) return 'No face was found. If there is one, add it.'
  const all = faces.length === 1 ? '1 face, answered' : `${faces.length} faces, all answered`
  return covered === 0 ? `${all}.` : `${all}; ${covered} covered here.`
}
