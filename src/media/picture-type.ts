import { UnreadablePicture } from './unreadable-picture.ts'

export type PictureType = 'jpeg' | 'png' | 'webp' | 'heic'

/** Of HEIF files (ISO/IEC 23008-12, annex B): the pictures in them are HEVC, or it is said by another brand. */
const HEIC = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']
const AVIF = ['avif', 'avis']
/** A file that names more brands than this was not written by a camera. */
const MOST_BRANDS = 32

/**
 * What a file really is, by its first bytes; what it is called and what type was claimed are never asked. A film's own
 * type is read by whatever cleans films.
 * @throws UnreadablePicture with a sentence about what was chosen.
 */
export function pictureTypeOf(bytes: Buffer): PictureType {
  const starts = (signature: string, at = 0): boolean =>
    bytes.toString('latin1', at, at + signature.length) === signature
  if (starts('\xff\xd8\xff')) return 'jpeg'
  if (starts('\x89PNG\r\n\x1a\n')) return 'png'
  if (starts('RIFF') && starts('WEBP', 8)) return 'webp'
  if (starts('ftyp', 4)) return typeOfBrands(brandsOf(bytes))
  if (starts('GIF8')) throw refused('a GIF, which may move')
  if (starts('%PDF')) throw refused('a PDF')
  if (starts('II*\0') || starts('MM\0*')) throw refused('a TIFF or a raw picture of a camera')
  throw new UnreadablePicture(`This is no picture. ${CHOOSE}`)
}

const CHOOSE = 'Choose a JPEG, PNG, WebP or HEIC picture.'

const refused = (what: string): UnreadablePicture => new UnreadablePicture(`This is ${what}. ${CHOOSE}`)

function brandsOf(bytes: Buffer): string[] {
  const end = Math.min(bytes.length, bytes.length < 4 ? 0 : bytes.readUInt32BE(0), 16 + MOST_BRANDS * 4)
  const brands = [bytes.toString('latin1', 8, 12)]
  for (let at = 16; at + 4 <= end; at += 4) brands.push(bytes.toString('latin1', at, at + 4))
  return brands
}

function typeOfBrands(brands: readonly string[]): PictureType {
  if (brands.some(brand => AVIF.includes(brand))) throw refused('an AVIF picture')
  if (brands.some(brand => HEIC.includes(brand))) return 'heic'
  throw refused('a film')
}
