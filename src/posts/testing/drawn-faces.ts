import sharp from 'sharp'
import type { Box } from '../../media/box.ts'

export const SIZE = { width: 384, height: 160 }
const FACE = 32
const TOP = 64
const LEFTS = [48, 176, 304] as const
/** Light and dark change every so many pixels, which no cover keeps. */
const CELL = 4

/** Where faces may stand, far enough apart that no cover of one reaches the next. */
export const PLACES: readonly Box[] = LEFTS.map(left => ({
  x: left / SIZE.width,
  y: TOP / SIZE.height,
  width: FACE / SIZE.width,
  height: FACE / SIZE.height,
}))

/** At each place another face: chequered, upright and lying. So one is told wherever a crop has moved it. */
const isDark: ((x: number, y: number) => boolean)[] = [
  (x, y) => (Math.floor(x / CELL) + Math.floor(y / CELL)) % 2 === 0,
  x => Math.floor(x / CELL) % 2 === 0,
  (_, y) => Math.floor(y / CELL) % 2 === 0,
]

/** The grey of the hall tells the pictures of a post from each other. */
const shadeOf = (picture: number) => 100 + picture * 40

/** A grey picture with a drawn face at each of these places; the first, second … of its post. */
export async function pictureWith(places: readonly number[], picture = 0): Promise<Buffer> {
  const { width, height } = SIZE
  const pixels = Buffer.alloc(width * height, shadeOf(picture))
  for (const place of places) {
    for (let y = 0; y < FACE; y += 1) {
      for (let x = 0; x < FACE; x += 1) {
        pixels[(TOP + y) * width + LEFTS[place]! + x] = isDark[place]!(x, y) ? 20 : 220
      }
    }
  }
  return sharp(pixels, { raw: { width, height, channels: 1 } })
    .png({ compressionLevel: 1 })
    .toBuffer()
}

export interface SeenFaces {
  /** Which of its post it is, from nought. */
  picture: number
  places: number[]
}

/** Which faces are to be seen, by the pixels alone; half a face is one. Of a picture that is not cropped from above. */
export async function facesSeenIn(bytes: Uint8Array): Promise<SeenFaces> {
  const { data, info } = await sharp(bytes).greyscale().raw().toBuffer({ resolveWithObject: true })
  const at = (x: number, y: number) => data[(y * info.width + x) * info.channels]!
  const ground = at(info.width >> 1, 2)
  const likeness = (place: number, left: number) => {
    let sum = 0
    for (let x = Math.max(0, -left); x < Math.min(FACE, info.width - left); x += 1) {
      for (let y = 0; y < FACE; y += 1) {
        sum += (at(left + x, TOP + y) - ground) * (isDark[place]!(x, y) ? -1 : 1)
      }
    }
    return sum / (FACE * FACE)
  }
  const places = PLACES.flatMap((_, place) => {
    // A whole face has 100, half of one 50, and a covered one less than 15.
    for (let left = -FACE / 2; left <= info.width - FACE / 2; left += CELL) {
      if (likeness(place, left) > 30) return [place]
    }
    return []
  })
  return { picture: Math.round((ground - shadeOf(0)) / 40), places }
}

export const seenIn = async (bytes: Uint8Array): Promise<number[]> => (await facesSeenIn(bytes)).places
