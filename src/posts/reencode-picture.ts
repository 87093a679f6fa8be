import sharp from 'sharp'
import { AppError, invalid } from '../platform/errors.ts'

/** Sharp enough for a phone held close, too small to print a poster from; the pack's cap comes with pictures. */
const LONGEST_SIDE = 2048
/** More than a school's camera takes; unpacked it is 180 MB already, and a file of more is an attack. */
const MOST_PIXELS = 60_000_000
const READABLE = ['jpeg', 'png', 'webp']

export interface Rendition {
  bytes: Buffer
  type: 'image/jpeg'
  width: number
  height: number
}

/**
 * Makes a picture anew from its pixels: no place, device, author, thumbnail or anything else of the file
 * survives. What it really is, is read from its bytes, never from its name or the type that was claimed.
 */
export async function reencodePicture(original: Buffer): Promise<Rendition> {
  const image = sharp(original, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
  const { format, pages } = await image.metadata().catch(() => ({ format: undefined, pages: undefined }))
  if (!format || !READABLE.includes(format) || (pages ?? 1) > 1) {
    throw invalid('picture', 'Choose a JPEG, PNG or WebP picture.')
  }
  try {
    const { data, info } = await image
      .rotate()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 85, mozjpeg: true })
      .toBuffer({ resolveWithObject: true })
    return { bytes: data, type: 'image/jpeg', width: info.width, height: info.height }
  } catch (cause) {
    throw new AppError('invalid-input', 'This picture is damaged or too large. Take it again.', {
      cause,
      fields: [{ field: 'picture', message: 'This picture is damaged or too large. Take it again.' }],
    })
  }
}
