import type { Box } from '../../box.ts'
import { iou, toPixels } from '../../overlap.ts'
import type { FoundFace } from '../../picture-reader.ts'
import type { KnownPicture } from './crowd.ts'

export interface Comparison {
  /** Each face drawn by hand, and how well the box that was found for it agrees (0: none). */
  faces: { height: number; agreement: number }[]
  /** Boxes found that agree with no face. */
  falseBoxes: Box[]
}

/** Agreement (intersection over union) from which a box counts as having found a face. */
export const AGREED = 0.5

/** Sets found against drawn, each box for one face at most: the pairs that agree best first. */
export function compare(picture: KnownPicture, found: readonly FoundFace[], agreed = AGREED): Comparison {
  const boxes = found.map(({ box }) => toPixels(box, picture))
  const pairs = picture.faces
    .flatMap((face, drawn) => boxes.map((box, at) => ({ drawn, at, agreement: iou(face, box) })))
    .filter(({ agreement }) => agreement >= agreed)
    .sort((one, other) => other.agreement - one.agreement)
  const byFace = new Map<number, number>()
  const used = new Set<number>()
  for (const { drawn, at, agreement } of pairs) {
    if (byFace.has(drawn) || used.has(at)) continue
    byFace.set(drawn, agreement)
    used.add(at)
  }
  return {
    faces: picture.faces.map(({ height }, drawn) => ({ height, agreement: byFace.get(drawn) ?? 0 })),
    falseBoxes: boxes.filter((_, at) => !used.has(at)),
  }
}

/** The part that was found of the faces of at least (and less than) so many pixels in height; null where there is none. */
export function recall({ faces }: Pick<Comparison, 'faces'>, from: number, below = Infinity): number | null {
  const asked = faces.filter(({ height }) => height >= from && height < below)
  if (asked.length === 0) return null
  return asked.filter(({ agreement }) => agreement > 0).length / asked.length
}
