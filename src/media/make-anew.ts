import sharp, { type Sharp } from 'sharp'
import { encodePicture } from './encode-picture.ts'
import { decodeHeic } from './heic/decode-heic.ts'
import { pictureTypeOf } from './picture-type.ts'
import type { Caps, Rendition } from './rendition.ts'
import { MOST_PIXELS } from './rendition.ts'
import { UnreadablePicture } from './unreadable-picture.ts'
import { withProfile } from './with-profile.ts'

const TOO_LARGE = `This picture is too large. The limit is ${MOST_PIXELS / 1_000_000} megapixels.`

/**
 * Makes a picture anew from its pixels: no place, device, author, thumbnail or anything else of the file survives.
 * Its size is read from its header before a pixel is unpacked. A decoder may still hang, or want too much memory:
 * whoever asks runs this in a process that may be ended (`platform/bounded-process`).
 *
 * @throws UnreadablePicture for what is no picture that we take, or is not whole.
 */
export async function makeAnew(original: Buffer, { longestSide }: Caps): Promise<Rendition> {
  const upright = await (pictureTypeOf(original) === 'heic' ? heic(original) : other(original))
  try {
    const small = upright.resize({
      width: longestSide,
      height: longestSide,
      fit: 'inside',
      withoutEnlargement: true,
    })
    return await encodePicture(small)
  } catch (cause) {
    throw Object.assign(new UnreadablePicture(), { cause })
  }
}

async function other(original: Buffer): Promise<Sharp> {
  const image = sharp(original, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
  const { pages, width, height } = await image.metadata().catch((error: unknown) => {
    const large = error instanceof Error && error.message.includes('pixel limit')
    throw Object.assign(new UnreadablePicture(large ? TOO_LARGE : undefined), { cause: error })
  })
  if (width * height > MOST_PIXELS) throw new UnreadablePicture(TOO_LARGE)
  if ((pages ?? 1) > 1) throw new UnreadablePicture('This picture moves. Choose a still one.')
  return image.rotate()
}

/** A HEIC picture stands upright when it is decoded: what turns it is no metadata there. */
async function heic(original: Buffer): Promise<Sharp> {
  const { data, width, height, profile } = decodeHeic(original, MOST_PIXELS, TOO_LARGE)
  if (profile) return sharp(await withProfile(data, { width, height }, profile))
  return sharp(data, { raw: { width, height, channels: 4 } })
}
