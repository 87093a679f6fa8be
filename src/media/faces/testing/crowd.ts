import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import type { Box } from '../../box.ts'
import type { Pixels } from '../../pixels.ts'
import type { HandDrawnPhoto } from './hand-drawn.ts'
import { HAND_DRAWN } from './hand-drawn.ts'

const require = createRequire(import.meta.url)

/** Where the photos lie; they are never copied into the repository. */
export const photoPath = ({ file }: Pick<HandDrawnPhoto, 'file'>): string =>
  join(dirname(require.resolve('@vladmandic/face-api/package.json')), 'demo', file)

/** A picture of which it is known where its faces are. Pixels. */
export interface KnownPicture extends Pixels {
  faces: Box[]
}

/** The photo as it is. */
export async function photo(one: HandDrawnPhoto): Promise<KnownPicture> {
  const { data, info } = await sharp(photoPath(one)).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height, faces: [...one.faces] }
}

const SCREEN = { width: 1920, height: 1080 }

/**
 * A screen full of the photos, row by row, each made small enough for a tile and set in its middle; the boxes shrink
 * with them. Tiles of 640 × 540 make 22 faces of 70 to 110 pixels, of 213 × 180 make 198 of 24 to 37.
 */
export async function crowd(tileWidth: number, tileHeight: number): Promise<KnownPicture> {
  const columns = Math.floor(SCREEN.width / tileWidth)
  const rows = Math.floor(SCREEN.height / tileHeight)
  const tiles = await Promise.all(
    Array.from({ length: columns * rows }, async (_, at) => {
      const one = HAND_DRAWN[at % HAND_DRAWN.length]!
      const scale = Math.min(tileWidth / one.width, tileHeight / one.height)
      const [width, height] = [Math.round(one.width * scale), Math.round(one.height * scale)]
      const left = (at % columns) * tileWidth + Math.floor((tileWidth - width) / 2)
      const top = Math.floor(at / columns) * tileHeight + Math.floor((tileHeight - height) / 2)
      const input = await sharp(photoPath(one)).resize(width, height, { fit: 'fill' }).toBuffer()
      const faces = one.faces.map(face => ({
        x: left + face.x * scale,
        y: top + face.y * scale,
        width: face.width * scale,
        height: face.height * scale,
      }))
      return { overlay: { input, left, top }, faces }
    }),
  )
  const ground = { ...SCREEN, channels: 3, background: '#808080' } as const
  const data = await sharp({ create: ground })
    .composite(tiles.map(({ overlay }) => overlay))
    .removeAlpha()
    .raw()
    .toBuffer()
  return { data, ...SCREEN, faces: tiles.flatMap(({ faces }) => faces) }
}
