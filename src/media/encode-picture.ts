import type { Sharp } from 'sharp'
import { assertTellsNothing } from './jpeg-segments.ts'
import type { Rendition } from './rendition.ts'

/**
 * The one way in which pixels become a file that leaves: sRGB without its profile (what every reader assumes), eight
 * bits, no clear parts, progressive, and no metadata.
 */
export async function encodePicture(pixels: Sharp): Promise<Rendition> {
  const { data, info } = await pixels
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality: 85, mozjpeg: true, progressive: true })
    .toBuffer({ resolveWithObject: true })
  assertTellsNothing(data)
  return { bytes: data, type: 'image/jpeg', width: info.width, height: info.height }
}
