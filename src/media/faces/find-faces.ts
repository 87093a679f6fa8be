import sharp from 'sharp'
import { withinPicture } from '../box.ts'
import { fromPixels } from '../overlap.ts'
import type { FoundFace } from '../picture-reader.ts'
import type { Pixels } from '../pixels.ts'
import { brighten } from './brighten.ts'
import type { Guess } from './levels.ts'
import type { FaceNetwork } from './network.ts'
import { STEP } from './network.ts'
import type { Pass, Strip } from './passes.ts'
import { passesFor, stripsOf } from './passes.ts'
import { suppress } from './suppress.ts'

/** A guess that scores less is no face: on photos and crowds the least sure face scored .64, the surest of nothing .36. */
const CUT = 0.4
/** A guess that scores this much may be a small face which a finer pass will see better. */
const HINT = 0.15
/** Pixels shown in the pass before: something less tall than this is worth a finer pass. */
const SMALL = 56

/**
 * Where the faces of a picture are, the surest first; nothing about whose they are. Looks at the whole picture, then
 * closer, and closer still where that shows something small.
 *
 * @param picture upright.
 * @param onProgress hears fractions 0..1, rising.
 */
export async function findFaces(
  network: FaceNetwork,
  picture: Pixels,
  onProgress: (done: number) => void = () => {},
): Promise<FoundFace[]> {
  const { always, crowd } = passesFor(picture)
  const lit = brighten(picture)
  const seen: Guess[] = []
  let small = false
  for (const [at, pass] of always.entries()) {
    const guesses = await lookAt(network, lit, pass, () => {})
    small = guesses.some(({ height }) => height * pass.scale < SMALL)
    seen.push(...guesses.filter(one => counts(one, pass)))
    onProgress((at + 1) * 0.1)
  }
  if (small) {
    const guesses = await lookAt(network, lit, crowd, part => onProgress(0.2 + 0.8 * part))
    seen.push(...guesses.filter(one => counts(one, crowd)))
  }
  onProgress(1)
  return suppress(seen).flatMap(guess => {
    const box = withinPicture(fromPixels(guess, picture))
    return box === null ? [] : [{ box, score: guess.score }]
  })
}

const counts = ({ score, height }: Guess, { leastHeight, scale }: Pass): boolean =>
  score >= CUT && height * scale >= leastHeight

/** The guesses of one pass, in pixels of the picture. */
async function lookAt(
  network: FaceNetwork,
  picture: Pixels,
  { scale, depth }: Pass,
  onPart: (done: number) => void,
): Promise<Guess[]> {
  const shown = {
    width: Math.max(1, Math.round(picture.width * scale)),
    height: Math.max(1, Math.round(picture.height * scale)),
  }
  const strips = stripsOf(shown)
  const { data, width, height } = await resized(picture, shown)
  const guesses: Guess[] = []
  for (const [at, strip] of strips.entries()) {
    const part = data.subarray(strip.top * width * 3, (strip.top + strip.height) * width * 3)
    const found = network.look(padded({ data: part, width, height: strip.height }), HINT, depth)
    const whole = found.filter(guess => !isCut(guess, strip, height))
    guesses.push(...whole.map(guess => inPicture(guess, strip, scale)))
    onPart((at + 1) / strips.length)
  }
  return guesses
}

async function resized(
  { data, width, height }: Pixels,
  size: { width: number; height: number },
): Promise<Pixels> {
  const made = await sharp(data, { raw: { width, height, channels: 3 } })
    .resize({ ...size, fit: 'fill' })
    .raw()
    .toBuffer()
  return { data: made, ...size }
}

/** Black below and to the right, up to sizes that the network takes. */
function padded({ data, width, height }: Pixels): Pixels {
  const [wider, taller] = [Math.ceil(width / STEP) * STEP, Math.ceil(height / STEP) * STEP]
  const whole = Buffer.alloc(wider * taller * 3)
  for (let row = 0; row < height; row++) {
    data.copy(whole, row * wider * 3, row * width * 3, (row + 1) * width * 3)
  }
  return { data: whole, width: wider, height: taller }
}

/** What runs over the edge of a strip is whole in the next one, or in a coarser pass. */
function isCut({ y, height }: Guess, strip: Strip, shownHeight: number): boolean {
  const above = strip.top > 0 && y < 1
  const below = strip.top + strip.height < shownHeight && y + height > strip.height - 1
  return above || below
}

const inPicture = (guess: Guess, { top }: Strip, scale: number): Guess => ({
  x: guess.x / scale,
  y: (guess.y + top) / scale,
  width: guess.width / scale,
  height: guess.height / scale,
  score: guess.score,
})
