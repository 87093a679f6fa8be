import sharp from 'sharp'
import type { Pixels } from './pixels.ts'

/** More than a school's camera takes; unpacked it is 180 MB already. */
const MOST_PIXELS = 60_000_000

/**
 * The pixels of a JPEG, PNG or WebP file, upright, on white where it is transparent. Throws sharp's error for bytes that
 * are no picture, or only the beginning of one.
 */
export async function decodePicture(bytes: Uint8Array): Promise<Pixels> {
  const { data, info } = await sharp(bytes, { failOn: 'error', limitInputPixels: MOST_PIXELS })
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}
