import type { Face, PostPicture, Scrap } from '../../pages/composer/variant.ts'
import type { ConsentState } from '../../parts/consent-dot.tsx'
import type { Box as ShownBox } from '../../parts/covered-picture.tsx'
import type { ShownFaces } from './use-faces.ts'

type ServerPicture = ShownFaces['pictures'][number]
type ServerBox = ServerPicture['faces'][number]['box']

/** Fractions, as the server has them, in per cent, as a page lays them. */
export const toShown = ({ x, y, width, height }: ServerBox): ShownBox => ({
  left: x * 100,
  top: y * 100,
  width: width * 100,
  height: height * 100,
})

export const fromShown = ({ left, top, width, height }: ShownBox): ServerBox => ({
  x: left / 100,
  y: top / 100,
  width: width / 100,
  height: height / 100,
})

type KnownOfPicture = Pick<PostPicture, 'looking' | 'failure' | 'faces' | 'scraps' | 'crop' | 'wordsShare'>

/** What is known of a picture as one account shows it. Before the server has said anything, Copybook is still looking. */
export function knownOf(
  picture: ServerPicture | undefined,
  variantId: string,
  stateOf: (personId: string) => ConsentState,
): KnownOfPicture {
  if (!picture) {
    return { looking: 'waiting', failure: null, wordsShare: 0, faces: [], scraps: [], crop: null }
  }
  const here = picture.variants.find(variant => variant.variantId === variantId)
  const hidden = new Set(here?.faces.flatMap(face => (face.stands === 'hidden' ? [face.faceId] : [])))
  const covers = picture.covers.filter(cover => cover.variantId === null || cover.variantId === variantId)
  const faces = picture.faces.map(face => shownFace(face, hidden.has(face.id), stateOf))
  const placed = ({ id, box }: (typeof covers)[number]): Scrap => ({ id, box: toShown(box) })
  const crop = covers.find(({ how }) => how === 'crop')
  return {
    looking: lookingAt(picture),
    failure: picture.failure,
    wordsShare: picture.wordsShare,
    faces,
    scraps: covers.filter(({ faceId, how }) => faceId === null && how !== 'crop').map(placed),
    crop: crop ? placed(crop) : null,
  }
}

function lookingAt({ faceReading, wordReading }: ServerPicture): PostPicture['looking'] {
  const both = [faceReading, wordReading]
  return both.includes('failed') ? 'failed' : both.includes('waiting') ? 'waiting' : 'done'
}

/** A face as one account shows it. */
export const shownFace = (
  face: ServerPicture['faces'][number],
  covered: boolean,
  stateOf: (personId: string) => ConsentState,
): Face => ({
  id: face.id,
  number: face.number,
  box: toShown(face.box),
  answer: face.answer,
  person: face.person && {
    personId: face.person.id,
    name: face.person.name,
    state: stateOf(face.person.id),
  },
  reason: face.reason,
  byHand: face.foundBy === 'person',
  covered,
})
