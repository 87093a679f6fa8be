import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { box, u16, u32 } from './boxes.ts'
import { exif } from './exif.ts'
import { heic } from './heic.ts'

export type Carrier = 'jpeg' | 'png' | 'webp' | 'heic'

/** Pixels of the tests' own: two halves of different colours, so that a turn is seen. */
export const pixels = (width = 48, height = 32) =>
  sharp({ create: { width, height, channels: 3, background: '#dc1e1e' } }).composite([
    {
      input: { create: { width: Math.ceil(width / 2), height, channels: 3, background: '#283cc8' } },
      gravity: 'east',
    },
  ])

export const xmp = (marker: string): string =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` +
  `<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="${marker}"/></rdf:RDF></x:xmpmeta>`

/** Display P3, as telephones write it, whose description is `marker` in place of its own words. */
export async function profile(marker: string): Promise<Buffer> {
  const { icc } = await sharp(await pixels(8, 8).withIccProfile('p3').png().toBuffer()).metadata()
  return Buffer.concat([icc!, Buffer.from(marker, 'latin1')])
}

/** A whole picture of a kind that holds `marker` in every place for words that the kind has. */
export async function pictureWith(kind: Carrier, marker: string, orientation = 1): Promise<Buffer> {
  if (kind === 'jpeg') return jpegWith(marker, orientation)
  if (kind === 'png') return pngWith(marker)
  if (kind === 'webp') return webpWith(marker)
  return heic({
    exif: exif(marker, orientation),
    xmp: xmp(marker),
    profile: await profile(marker),
    thumbnail: await jpegWith(marker, 1),
    trailer: box('uuid', `${marker}${marker}`),
  })
}

/** A segment of a JPEG file: `e1` holds Exif and XMP, `ed` IPTC, `fe` remarks. */
export const segment = (marker: number, ...content: (Buffer | string)[]): Buffer => {
  const body = Buffer.concat(
    content.map(part => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)),
  )
  return Buffer.concat([Buffer.from([0xff, marker]), u16(body.length + 2), body])
}

async function jpegWith(marker: string, orientation: number): Promise<Buffer> {
  const plain = await pixels().jpeg().toBuffer()
  const iptc = Buffer.concat([
    Buffer.from('8BIM\x04\x04\0\0', 'latin1'),
    u32(marker.length + 5),
    Buffer.from(`\x1c\x02\x78\0${String.fromCharCode(marker.length)}${marker}`, 'latin1'),
  ])
  const segments = [
    segment(0xe1, 'Exif\0\0', exif(marker, orientation)),
    segment(0xe1, `http://ns.adobe.com/xap/1.0/\0${xmp(marker)}`),
    segment(0xe1, `http://ns.adobe.com/xmp/extension/\0${marker}`),
    segment(0xe2, 'ICC_PROFILE\0\x01\x01', await profile(marker)),
    segment(0xe2, `MPF\0${marker}`),
    segment(0xed, 'Photoshop 3.0\0', iptc),
    segment(0xe7, marker),
    segment(0xfe, marker),
  ]
  return Buffer.concat([plain.subarray(0, 2), ...segments, plain.subarray(2), Buffer.from(marker)])
}

export const chunk = (type: string, content: Buffer | string): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), Buffer.from(content as string, 'latin1')])
  return Buffer.concat([u32(body.length - 4), body, u32(crc32(body))])
}

async function pngWith(marker: string): Promise<Buffer> {
  const plain = await pixels().png().toBuffer()
  const chunks = [
    chunk('iCCP', Buffer.concat([Buffer.from('p\0\0'), deflateSync(await profile(marker))])),
    chunk('tEXt', `Author\0${marker}`),
    chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(Buffer.from(marker))])),
    chunk('iTXt', `XML:com.adobe.xmp\0\0\0\0\0${xmp(marker)}`),
    chunk('eXIf', exif(marker)),
    chunk('prVt', marker),
  ]
  return Buffer.concat([plain.subarray(0, 33), ...chunks, plain.subarray(33), Buffer.from(marker)])
}

/** A chunk of RIFF: its length the smallest byte first, and even. */
const riff = (type: string, content: Buffer): Buffer => {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32LE(content.length, 4)
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)])
}

async function webpWith(marker: string): Promise<Buffer> {
  const plain = await pixels(48, 32).webp({ lossless: true }).toBuffer()
  const header = Buffer.from([0x2c, 0, 0, 0, 47, 0, 0, 31, 0, 0])
  const body = Buffer.concat([
    Buffer.from('WEBP'),
    riff('VP8X', header),
    riff('ICCP', await profile(marker)),
    plain.subarray(12),
    riff('EXIF', exif(marker)),
    riff('XMP ', Buffer.from(xmp(marker))),
    riff('note', Buffer.from(marker)),
  ])
  return Buffer.concat([riff('RIFF', body), Buffer.from(marker)])
}
