import type { OverlayOptions } from 'sharp'
import sharp from 'sharp'
import type { Box } from './box.ts'
import { touches } from './box.ts'
import { drawCoarsely } from './coarse.ts'
import type { Pixels, Region } from './pixels.ts'
import type { Caps, Rendition } from './rendition.ts'
import { stickerFor, STICKER_GROUND } from './sticker.ts'

/** `crop`: the box is what stays; of the others it is what goes. */
export const HOWS = ['blur', 'pixelate', 'sticker', 'crop'] as const
export type How = (typeof HOWS)[number]

export interface Cover extends Box {
  how: How
}

/** So much of its size a cover reaches beyond its box, on each side: hair, ears and chin tell too. */
const MARGIN = 0.15
/** JPEG squeezes 16 pixels together, so what lies within 16 of a face holds a trace of it: covers end where blocks end. */
const BLOCK = 16

/**
 * Makes a picture anew with its covers, and crops it then. What was under a cover is not in it: of all those pixels
 * there remain the means of at most 16 cells in steps of 32 levels (of a sticker nothing at all), so that two pictures
 * which differ under a cover only, by less than that, give the very same bytes. No filter brings a face back from it.
 *
 * @param bytes a picture as we store it.
 * @param caps how large it may be, in pixels on its longest side; it is never made larger.
 * @throws RangeError for crops that leave nothing; sharp's error for bytes that are no picture.
 */
export async function coverPicture(bytes: Buffer, covers: readonly Cover[], caps?: Caps): Promise<Rendition> {
  const { data, info } = await sharp(bytes, { failOn: 'error' })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const picture: Pixels = { data, width: info.width, height: info.height }
  const stickers: OverlayOptions[] = []
  for (const cover of inFixedOrder(covers)) {
    if (cover.how === 'crop') continue
    const region = regionOf(cover, picture)
    if (cover.how === 'sticker') {
      fill(picture, region, STICKER_GROUND)
      stickers.push({ input: stickerFor(region), left: region.left, top: region.top })
    } else {
      drawCoarsely(picture, region, { smooth: cover.how === 'blur' })
    }
  }
  const raw = { width: picture.width, height: picture.height, channels: 3 } as const
  const covered = await sharp(data, { raw }).composite(stickers).removeAlpha().raw().toBuffer()
  const stays = whatStays(covers)
  const out = sharp(covered, { raw })
  if (stays) out.extract(inwards(stays, picture))
  if (caps) {
    const { longestSide: side } = caps
    out.resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
  }
  const jpeg = await out.jpeg({ quality: 85, mozjpeg: true }).toBuffer({ resolveWithObject: true })
  return { bytes: jpeg.data, type: 'image/jpeg', width: jpeg.info.width, height: jpeg.info.height }
}

/** Covers in one order whatever order they came in: the same covers make the same picture. */
export function inFixedOrder<T extends Cover>(covers: readonly T[]): T[] {
  const key = ({ how, x, y, width, height }: Cover) => [HOWS.indexOf(how), x, y, width, height]
  return [...covers].sort((a, b) => {
    const [one, other] = [key(a), key(b)]
    const at = one.findIndex((value, index) => value !== other[index])
    return at < 0 ? 0 : one[at]! - other[at]!
  })
}

/** What all crops together leave of a picture; null where none crops it, and a box without size where nothing stays. */
export function whatStays(covers: readonly Cover[]): Box | null {
  const [first, ...others] = covers.filter(({ how }) => how === 'crop')
  if (!first) return null
  return others.reduce(shared, first)
}

function shared(one: Box, other: Box): Box {
  const [x, y] = [Math.max(one.x, other.x), Math.max(one.y, other.y)]
  if (!touches(one, other)) return { x, y, width: 0, height: 0 }
  const right = Math.min(one.x + one.width, other.x + other.width)
  const bottom = Math.min(one.y + one.height, other.y + other.height)
  return { x, y, width: right - x, height: bottom - y }
}

/** The pixels that a cover takes: its box with the margin, outwards to whole blocks. */
function regionOf({ x, y, width, height }: Box, picture: Pixels): Region {
  const out = (from: number, size: number, all: number): [number, number] => {
    const start = Math.floor(((from - size * MARGIN) * all) / BLOCK) * BLOCK
    const end = Math.ceil(((from + size * (1 + MARGIN)) * all) / BLOCK) * BLOCK
    return [Math.max(0, start), Math.min(all, end)]
  }
  const [left, right] = out(x, width, picture.width)
  const [top, bottom] = out(y, height, picture.height)
  return { left, top, width: right - left, height: bottom - top }
}

/** The pixels that a crop leaves: none that is partly outside its box. */
function inwards({ x, y, width, height }: Box, picture: Pixels): Region {
  // A millionth of a pixel is arithmetic, and not a pixel of somebody's face.
  const slack = 1e-6
  const [left, top] = [Math.ceil(x * picture.width - slack), Math.ceil(y * picture.height - slack)]
  const right = Math.floor((x + width) * picture.width + slack)
  const bottom = Math.floor((y + height) * picture.height + slack)
  if (right <= left || bottom <= top) throw new RangeError('nothing of the picture would stay')
  return { left, top, width: right - left, height: bottom - top }
}

function fill({ data, width }: Pixels, region: Region, [red, green, blue]: readonly number[]): void {
  for (let row = region.top; row < region.top + region.height; row += 1) {
    for (let column = region.left; column < region.left + region.width; column += 1) {
      data.set([red!, green!, blue!], (row * width + column) * 3)
    }
  }
}
