import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { segmentsOf } from './jpeg-segments.ts'
import { makeAnew } from './make-anew.ts'
import { u32 } from './testing/boxes.ts'
import { chunk, pictureWith, pixels, profile } from './testing/carriers.ts'
import { heic } from './testing/heic.ts'
import { UnreadablePicture } from './unreadable-picture.ts'

const caps = { longestSide: 2048 }
const made = (bytes: Buffer) => makeAnew(bytes, caps)
const refusal = (bytes: Buffer): Promise<string> =>
  made(bytes).then(
    () => 'taken',
    (error: unknown) => (error instanceof UnreadablePicture ? error.message : String(error)),
  )
const colourAt = async (bytes: Buffer, x: number, y: number): Promise<number[]> => {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
  const at = (y * info.width + x) * info.channels
  return [...data.subarray(at, at + 3)]
}
const near = (colour: readonly number[], other: readonly number[], by = 6): boolean =>
  colour.every((value, n) => Math.abs(value - other[n]!) <= by)
const RED = [0xdc, 0x1e, 0x1e]
const BLUE = [0x28, 0x3c, 0xc8]

describe('pixels come out right', () => {
  test.each(['jpeg', 'png', 'webp'] as const)('of %s', async kind => {
    const { bytes, width, height } = await made(await pixels().toFormat(kind).toBuffer())
    expect([width, height]).toEqual([48, 32])
    expect(near(await colourAt(bytes, 5, 16), RED)).toBe(true)
    expect(near(await colourAt(bytes, 42, 16), BLUE)).toBe(true)
  })

  test('of HEIC, of one picture and of tiles, turned as it says', async () => {
    const [one, turned, tiled] = await Promise.all([
      made(heic()),
      made(heic({ turns: 1 })),
      made(heic({ grid: { rows: 2, columns: 3, width: 190, height: 120 } })),
    ])
    expect(near(await colourAt(one.bytes, 5, 5), [220, 30, 30])).toBe(true)
    expect(near(await colourAt(one.bytes, 5, 40), [40, 60, 200])).toBe(true)
    // A quarter turn against the clock: what was at the right is at the top.
    expect(near(await colourAt(turned.bytes, 5, 5), [30, 160, 60])).toBe(true)
    expect([tiled.width, tiled.height]).toEqual([190, 120])
    expect(near(await colourAt(tiled.bytes, 133, 70), [220, 30, 30])).toBe(true)
  })

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('a JPEG turned by %i stands upright', async orientation => {
    const { bytes, width, height } = await made(await pictureWith('jpeg', 'x', orientation))
    expect([width, height]).toEqual(orientation > 4 ? [32, 48] : [48, 32])
    const upright = await sharp(await pictureWith('jpeg', 'x', orientation))
      .rotate()
      .png()
      .toBuffer()
    expect(near(await colourAt(bytes, 4, 4), await colourAt(upright, 4, 4), 12)).toBe(true)
  })

  test('colours of a wider space become those that everybody shows', async () => {
    // Full green of Display P3 lies outside sRGB: its red would be far below zero.
    const green = { create: { width: 16, height: 16, channels: 3 as const, background: '#00ff00' } }
    const wide = await sharp(await sharp(green).png().toBuffer())
      .withIccProfile('p3')
      .png()
      .toBuffer()
    expect(near(await colourAt((await made(wide)).bytes, 8, 8), [0, 255, 0])).toBe(true)
    const [plain, telephone] = await Promise.all([made(heic()), made(heic({ profile: await profile('') }))])
    const [as, meant] = [await colourAt(plain.bytes, 5, 5), await colourAt(telephone.bytes, 5, 5)]
    expect(meant[0]! - as[0]!).toBeGreaterThan(8)
  })

  test('ink, greys, sixteen bits and clear parts', async () => {
    const ink = await pixels().toColourspace('cmyk').jpeg().toBuffer()
    const grey = await pixels().grayscale().png().toBuffer()
    const deep = await pixels().toColourspace('rgb16').png().toBuffer()
    const clear = await sharp({
      create: { width: 8, height: 8, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer()
    for (const bytes of [ink, grey, deep]) {
      const { space, depth } = await sharp((await made(bytes)).bytes).metadata()
      expect({ space, depth }).toEqual({ space: 'srgb', depth: 'uchar' })
    }
    expect(near(await colourAt((await made(clear)).bytes, 4, 4), [255, 255, 255])).toBe(true)
  })

  test('progressive, never larger than the cap, never enlarged', async () => {
    const { bytes, width, height } = await makeAnew(await pixels(400, 100).jpeg().toBuffer(), {
      longestSide: 200,
    })
    expect([width, height]).toEqual([200, 50])
    expect((await sharp(bytes).metadata()).isProgressive).toBe(true)
    expect((await makeAnew(await pixels(40, 10).jpeg().toBuffer(), { longestSide: 200 })).width).toBe(40)
  })
})

describe('two kinds of file in one', () => {
  const zip = Buffer.from('PK\x03\x04hidden.html<script>alert(1)</script>PK\x05\x06', 'latin1')
  test.each<[string, () => Promise<Buffer>]>([
    ['JPEG and ZIP', async () => Buffer.concat([await pixels().jpeg().toBuffer(), zip])],
    ['PNG and ZIP', async () => Buffer.concat([await pixels().png().toBuffer(), zip])],
    ['WebP and ZIP', async () => Buffer.concat([await pixels().webp().toBuffer(), zip])],
    ['HEIC and ZIP', async () => heic({ trailer: zip })],
    [
      'JPEG and a page',
      async () => {
        const plain = await pixels().jpeg().toBuffer()
        const page = '<html><script>alert(1)</script>'
        const remark = Buffer.concat([Buffer.from([0xff, 0xfe, 0, page.length + 2]), Buffer.from(page)])
        return Buffer.concat([plain.subarray(0, 2), remark, plain.subarray(2)])
      },
    ],
  ])('%s come out as a picture alone', async (_what, make) => {
    const { bytes } = await made(await make())
    for (const word of ['script', 'PK\x03', 'html']) expect(bytes.includes(word, 0, 'latin1')).toBe(false)
    expect(bytes.subarray(-2).toString('hex')).toBe('ffd9')
    expect(segmentsOf(bytes).map(({ marker }) => marker & 0xf0)).not.toContain(0xe0)
  })
})

describe('is refused in one sentence', () => {
  const huge = (width: number, height: number): Buffer => {
    const header = Buffer.concat([u32(width, height), Buffer.from([8, 2, 0, 0, 0])])
    const zeros = deflateSync(Buffer.alloc(20_000_000))
    return Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      chunk('IHDR', header),
      chunk('IDAT', zeros),
      chunk('IEND', ''),
    ])
  }
  const halfOf = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length >> 1)
  const frames = () =>
    sharp(Buffer.concat([Buffer.alloc(192, 0), Buffer.alloc(192, 255)]), {
      raw: { width: 8, height: 16, channels: 3, pageHeight: 8 },
    })
  test.each<[string, () => Promise<Buffer> | Buffer, string]>([
    ['a PNG of 50,000 × 50,000', () => huge(50_000, 50_000), 'megapixels'],
    ['a PNG that unpacks to less than it says', () => huge(7_000, 7_000), 'damaged'],
    ['a HEIC of 8,000 × 8,000', () => heic({ says: { width: 8000, height: 8000 } }), 'megapixels'],
    [
      'a HEIC whose picture is smaller than it says',
      () => heic({ says: { width: 900, height: 900 } }),
      'damaged',
    ],
    [
      'a HEIC of 40,000 tiles',
      () => heic({ grid: { rows: 200, columns: 200, width: 12_800, height: 12_800 } }),
      'damaged',
    ],
    ['a WebP that moves', () => frames().webp().toBuffer(), 'moves'],
    ['a GIF', () => frames().gif().toBuffer(), 'GIF'],
    ['an AVIF picture', () => pixels().avif().toBuffer(), 'AVIF'],
    ['a TIFF', () => pixels().tiff().toBuffer(), 'TIFF'],
    [
      'a drawing',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
      'no picture',
    ],
    ['a film', () => Buffer.from('\0\0\0\x10ftypisom\0\0\0\0', 'latin1'), 'film'],
    ['nothing', () => Buffer.alloc(0), 'no picture'],
    ['half a JPEG', async () => halfOf(await pixels(200, 200).jpeg().toBuffer()), 'damaged'],
    ['half a PNG', async () => (await pixels(200, 200).png().toBuffer()).subarray(0, 200), 'damaged'],
    ['half a WebP', async () => (await pixels(200, 200).webp().toBuffer()).subarray(0, 100), 'damaged'],
    ['half a HEIC', () => heic().subarray(0, 480), 'damaged'],
  ])('%s', async (_what, make, why) => {
    expect(await refusal(await make())).toContain(why)
  })

  test('a PNG whose checksum is wrong', async () => {
    const bytes = await pixels().png().toBuffer()
    bytes.writeUInt32BE(crc32('another'), bytes.length - 16)
    expect(await refusal(bytes)).toContain('damaged')
  })
})
