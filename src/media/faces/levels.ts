/**
 * The network looks at a picture in six levels, coarser and coarser: at each place of a level it asks whether there is a
 * face, for a few shapes of box around it. This file turns its answers into boxes.
 *
 * Source: Liu et al. 2016, "SSD: Single Shot MultiBox Detector", section 2; the numbers from the model's own table of
 * boxes for a picture of 512 × 512 (`Output/extra_dim`). They hold for any size, since each place sees only its
 * surroundings.
 */

/** A box that the network thinks is a face, in pixels of what it was shown. */
export interface Guess {
  x: number
  y: number
  width: number
  height: number
  /** 0..1. */
  score: number
}

/** Width and height in pixels. */
type Shape = readonly [width: number, height: number]

export interface Level {
  /** Pixels from one place to the next. */
  readonly stride: number
  readonly shapes: readonly Shape[]
}

/** Places along a side of 512, and shapes at each. */
const GRIDS = [
  [32, 3],
  [16, 6],
  [8, 6],
  [4, 6],
  [2, 6],
  [1, 6],
] as const

const SIDE = 512

/** The levels of the model's table: a row of top, left, bottom, right per box, as parts of the side. */
export function levelsOf(table: Float32Array): Level[] {
  let row = 0
  return GRIDS.map(([places, count]) => {
    const shapes = Array.from({ length: count }, (_, shape): Shape => {
      const [top, left, bottom, right] = table.subarray((row + shape) * 4, (row + shape) * 4 + 4)
      return [(right! - left!) * SIDE, (bottom! - top!) * SIDE]
    })
    row += places * places * count
    return { stride: SIDE / places, shapes }
  })
}

/** What the network says at one level: per place and shape three classes (nothing, face, unused) and four offsets. */
export interface Answer {
  columns: number
  classes: Float32Array
  offsets: Float32Array
}

/** The guesses of one level that score more than `cut`. */
export function guessesOf({ stride, shapes }: Level, answer: Answer, cut: number): Guess[] {
  const { columns, classes, offsets } = answer
  // The logit of the cut: of a hundred thousand answers hardly one needs its exponential.
  const least = Math.log(cut / (1 - cut))
  const guesses: Guess[] = []
  for (let at = 0; at * 3 < classes.length; at++) {
    const logit = classes[at * 3 + 1]!
    if (logit <= least) continue
    const place = Math.floor(at / shapes.length)
    const [width, height] = shapes[at % shapes.length]!
    const [down, right, taller, wider] = offsets.subarray(at * 4, at * 4 + 4)
    // Offsets are in tenths of the shape's size, sizes the logarithm of a ratio in fifths.
    const middleX = ((place % columns) + 0.5) * stride + (right! / 10) * width
    const middleY = (Math.floor(place / columns) + 0.5) * stride + (down! / 10) * height
    const size = { width: Math.exp(wider! / 5) * width, height: Math.exp(taller! / 5) * height }
    guesses.push({
      x: middleX - size.width / 2,
      y: middleY - size.height / 2,
      ...size,
      score: 1 / (1 + Math.exp(-logit)),
    })
  }
  return guesses
}
