import { assert, property, uint8Array } from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { sizeOf } from './picture-size.ts'

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#14532d' } })

/** A JPEG's head, as far as its size is told. */
const frame = (width: number, height: number): number[] =>
  [0xff, 0xc0, 0, 11, 8].concat([height >> 8, height & 0xff, width >> 8, width & 0xff, 1])

test('the size of a picture is read from its head', async () => {
  expect(sizeOf(new Uint8Array(await picture(70, 30).png().toBuffer()))).toEqual({ width: 70, height: 30 })
  expect(sizeOf(new Uint8Array(await picture(70, 30).jpeg().toBuffer()))).toEqual({ width: 70, height: 30 })
  const progressive = await picture(1, 999).withMetadata().jpeg({ progressive: true }).toBuffer()
  expect(sizeOf(new Uint8Array(progressive))).toEqual({ width: 1, height: 999 })
  // A part of a larger piece of memory is read from where it begins.
  const png = await picture(3, 5).png().toBuffer()
  const within = new Uint8Array(png.byteLength + 7)
  within.set(png, 7)
  expect(sizeOf(within.subarray(7))).toEqual({ width: 3, height: 5 })
})

test('other segments before the frame are passed over', () => {
  const tables = [0xff, 0xc4, 0, 8, 1, 2, 3, 4, 5, 6]
  expect(sizeOf(new Uint8Array([0xff, 0xd8, ...tables, ...frame(30, 20)]))).toEqual({ width: 30, height: 20 })
})

test('a head that is cut off, or tells nothing of a side, tells no size', () => {
  const whole = new Uint8Array([0xff, 0xd8, ...frame(9, 1)])
  for (let length = 0; length < 11; length += 1) expect(sizeOf(whole.slice(0, length))).toBeNull()
  expect(sizeOf(whole)).toEqual({ width: 9, height: 1 })
  expect(sizeOf(new Uint8Array([0xff, 0xd8, ...frame(9, 0)]))).toBeNull()
  expect(sizeOf(new Uint8Array([0xff, 0xd8, ...frame(0, 9)]))).toBeNull()
})

test('bytes of any sort have a size or none, and are never a crash', () => {
  const heads = [[], [0xff, 0xd8], [0xff, 0xd8, 0xff, 0xc0], [0x89, 0x50, 0x4e, 0x47]]
  assert(
    property(uint8Array({ maxLength: 60 }), bytes => {
      for (const head of heads) {
        const size = sizeOf(new Uint8Array([...head, ...bytes]))
        expect(size === null || (size.width > 0 && size.height > 0)).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})
