import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import type { Cover } from './cover.ts'
import { coverPicture, HOWS } from './cover.ts'
import { isHidden } from './hidden.ts'

const WIDTH = 320
const HEIGHT = 240
/** In whole blocks of 16 with its margin, so that the tests know where it ends: 64–240 across, 48–192 down. */
const BOX = { x: 0.3, y: 0.3, width: 0.38, height: 0.38 }
const inside = (x: number, y: number) => x >= 64 && x < 240 && y >= 48 && y < 192

type Draw = (x: number, y: number) => number

/** A picture without loss, so that only the cover changes anything. */
const pictureOf = (draw: Draw): Promise<Buffer> => {
  const pixels = Buffer.alloc(WIDTH * HEIGHT * 3)
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) pixels.fill(draw(x, y), (y * WIDTH + x) * 3, (y * WIDTH + x) * 3 + 3)
  }
  return sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .png()
    .toBuffer()
}

/** Something with fine detail under the cover: stripes with a phase, as a face has eyes here and not there. */
const face =
  (phase: number): Draw =>
  (x, y) =>
    inside(x, y) ? 112 + Math.round(40 * Math.sin((x * 2 + y) / 5 + phase)) : (x * 5 + y * 3) % 200

const greyOf = async (bytes: Buffer, scale = 1): Promise<number[]> => {
  const { data } = await sharp(bytes)
    .resize(Math.round(WIDTH * scale), Math.round(HEIGHT * scale), { kernel: 'cubic', fit: 'fill' })
    .resize(WIDTH, HEIGHT, { kernel: 'cubic', fit: 'fill' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return [...data]
}

/** How alike two pictures are under the cover once the middle of each is taken away: 1 the same, 0 nothing. */
function likeness(one: readonly number[], other: readonly number[]): number {
  const pairs: [number, number][] = []
  for (let y = 72; y < 168; y += 1) {
    for (let x = 96; x < 224; x += 1) pairs.push([one[y * WIDTH + x]!, other[y * WIDTH + x]!])
  }
  const mean = (at: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[at], 0) / pairs.length
  const [a, b] = [mean(0), mean(1)]
  let [both, first, second] = [0, 0, 0]
  for (const [x, y] of pairs) {
    both += (x - a) * (y - b)
    first += (x - a) ** 2
    second += (y - b) ** 2
  }
  return first === 0 || second === 0 ? 0 : both / Math.sqrt(first * second)
}

/** What a sharpening of any strength makes of a picture: out of a weak blur it brings a face back. */
const sharpened = (bytes: Buffer, sigma: number): Promise<Buffer> =>
  sharp(bytes).sharpen({ sigma, m1: 20, m2: 20 }).png().toBuffer()

describe.each(['blur', 'pixelate', 'sticker'] as const)('%s', how => {
  const covers: Cover[] = [{ ...BOX, how }]

  test('keeps nothing of what is under it: pictures that differ there only, with the same few means, become the same bytes', async () => {
    const [one, other, plain] = await Promise.all(
      [face(0), face(2), (x: number, y: number) => (inside(x, y) ? 112 : face(0)(x, y))].map(async draw =>
        coverPicture(await pictureOf(draw), covers),
      ),
    )
    expect(one!.bytes.equals(other!.bytes)).toBe(true)
    expect(one!.bytes.equals(plain!.bytes)).toBe(true)
  })

  test('gives nothing back to who sharpens it or draws it larger, as a weak blur does', async () => {
    const original = await pictureOf(face(0))
    const truth = await greyOf(original)
    const weak = await sharp(original).blur(1.5).png().toBuffer()
    expect(likeness(truth, await greyOf(await sharpened(weak, 2)))).toBeGreaterThan(0.9)
    const { bytes } = await coverPicture(original, covers)
    const tries = [bytes, await sharpened(bytes, 1), await sharpened(bytes, 3), await sharpened(bytes, 8)]
    for (const attempt of tries) {
      for (const scale of [0.25, 1, 3]) {
        expect(Math.abs(likeness(truth, await greyOf(attempt, scale)))).toBeLessThan(0.1)
      }
    }
  })

  test('reaches beyond its box, and to the edge of the picture', async () => {
    const draw = face(0)
    const { bytes } = await coverPicture(await pictureOf(draw), covers)
    const grey = await greyOf(bytes)
    const changed = (x: number, y: number) => Math.abs(grey[y * WIDTH + x]! - draw(x, y))
    expect(changed(30, 30)).toBeLessThan(40)
    const atEdge = await coverPicture(await pictureOf(draw), [
      { x: 0.9, y: 0.9, width: 0.1, height: 0.1, how },
    ])
    expect([atEdge.width, atEdge.height]).toEqual([WIDTH, HEIGHT])
    const all = await coverPicture(await pictureOf(draw), [{ x: 0, y: 0, width: 1, height: 1, how }])
    expect([all.width, all.height]).toEqual([WIDTH, HEIGHT])
  })
})

test('a crop keeps its box, and not a pixel besides', async () => {
  const draw: Draw = x => (x < 160 ? 0 : 255)
  const right = { x: 0.5, y: 0.25, width: 0.5, height: 0.5, how: 'crop' as const }
  const { bytes, width, height } = await coverPicture(await pictureOf(draw), [right])
  expect([width, height]).toEqual([160, 120])
  const { data } = await sharp(bytes).greyscale().raw().toBuffer({ resolveWithObject: true })
  expect(Math.min(...data)).toBeGreaterThan(240)
  const nothing = coverPicture(await pictureOf(draw), [
    right,
    { x: 0, y: 0, width: 0.2, height: 0.2, how: 'crop' },
  ])
  await expect(nothing).rejects.toThrow(RangeError)
})

test('the same covers make the same picture, in whatever order they come', async () => {
  const bytes = await pictureOf(face(0))
  const covers: Cover[] = HOWS.map((how, at) => ({
    x: 0.1 + at * 0.1,
    y: 0.1,
    width: 0.5,
    height: 0.5,
    how,
  }))
  const [one, other] = await Promise.all([
    coverPicture(bytes, covers),
    coverPicture(bytes, covers.toReversed()),
  ])
  expect(one.bytes.equals(other.bytes)).toBe(true)
})

test('nothing of the file is kept: no place, device, remark or thumbnail', async () => {
  const bytes = await sharp(await pictureOf(face(0)))
    .withExif({ IFD0: { Make: 'Pixelworks', ImageDescription: 'Amy at the gate' } })
    .jpeg()
    .toBuffer()
  const covered = await coverPicture(bytes, [{ ...BOX, how: 'blur' }])
  const { exif, xmp, iptc, icc } = await sharp(covered.bytes).metadata()
  expect([exif, xmp, iptc, icc]).toEqual([undefined, undefined, undefined, undefined])
  expect(covered.bytes.toString('latin1')).not.toMatch(/Pixelworks|Amy/)
})

describe('a face is hidden', () => {
  const head = { x: 0.4, y: 0.4, width: 0.2, height: 0.2 }
  test.each<[string, Cover[], boolean]>([
    ['by its own box', [{ ...head, how: 'blur' }], true],
    ['by a larger one', [{ x: 0, y: 0, width: 1, height: 1, how: 'sticker' }], true],
    ['not by half a one', [{ ...head, width: 0.1, how: 'blur' }], false],
    [
      'not by two halves, each of which is undone by itself',
      [
        { ...head, width: 0.1, how: 'blur' },
        { ...head, x: 0.5, width: 0.1, how: 'blur' },
      ],
      false,
    ],
    ['by a crop beside it', [{ x: 0.7, y: 0, width: 0.3, height: 1, how: 'crop' }], true],
    ['not by a crop through it', [{ x: 0.5, y: 0, width: 0.5, height: 1, how: 'crop' }], false],
    ['not by a crop around it', [{ x: 0.1, y: 0.1, width: 0.8, height: 0.8, how: 'crop' }], false],
  ])('%s', (_what, covers, hidden) => {
    expect(isHidden(head, covers)).toBe(hidden)
  })
})
