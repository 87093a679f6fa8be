import { UnreadablePicture } from '../unreadable-picture.ts'
import { colourProfileOf } from './colour-profile.ts'
import type { Decoded, Libheif } from './libheif.ts'
import { libheif } from './libheif.ts'

export interface HeicPixels {
  /** RGBA, eight bits, upright. */
  data: Uint8Array
  width: number
  height: number
  /** The ICC profile that the colours are meant in; null: sRGB. Telephones write Display P3. */
  profile: Buffer | null
}

/**
 * The pixels of the picture that a HEIC file is of: sharp's own build reads none, for HEVC is under patents.
 * @throws UnreadablePicture `tooLarge` above `mostPixels`, known before anything is unpacked.
 */
export function decodeHeic(bytes: Buffer, mostPixels: number, tooLarge: string): HeicPixels {
  const heif = libheif()
  const context = heif.heif_context_alloc()
  try {
    const { code } = heif.heif_context_read_from_memory(context, bytes)
    if (code !== heif.heif_error_code.heif_error_Ok) throw new UnreadablePicture()
    const handle = heif.heif_js_context_get_primary_image_handle(context)
    if ('code' in handle) throw new UnreadablePicture()
    try {
      const pixels = heif.heif_image_handle_get_width(handle) * heif.heif_image_handle_get_height(handle)
      if (pixels > mostPixels) throw new UnreadablePicture(tooLarge)
      return { ...unpacked(heif, handle), profile: colourProfileOf(bytes) }
    } finally {
      heif.heif_image_handle_release(handle)
    }
  } finally {
    heif.heif_context_free(context)
  }
}

function unpacked(
  heif: Libheif,
  handle: Parameters<Libheif['heif_js_decode_image2']>[0],
): Omit<HeicPixels, 'profile'> {
  const { heif_colorspace: space, heif_chroma: chroma } = heif
  const decoded = heif.heif_js_decode_image2(
    handle,
    space.heif_colorspace_RGB,
    chroma.heif_chroma_interleaved_RGBA,
  )
  if (!('image' in decoded)) throw new UnreadablePicture()
  try {
    return { data: packed(decoded), width: decoded.width, height: decoded.height }
  } finally {
    heif.heif_image_release(decoded.image)
  }
}

/** Rows without what pads them, copied out of the decoder's own memory. */
function packed({ channels, width, height }: Decoded): Uint8Array {
  const [pixels] = channels
  if (!pixels || pixels.width !== width || pixels.height !== height) throw new UnreadablePicture()
  const row = width * 4
  const packedRows = new Uint8Array(row * height)
  for (let y = 0; y < height; y += 1) {
    packedRows.set(pixels.data.subarray(y * pixels.stride, y * pixels.stride + row), y * row)
  }
  return packedRows
}
