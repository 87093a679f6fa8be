import { assert, property, uint8Array } from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { pixelsOf } from './picture.ts'

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#14532d' } })

test('the pixels of a picture are read from its head', async () => {
  expect(pixelsOf(new Uint8Array(await picture(70, 30).png().toBuffer()))).toBe(2100)
  expect(pixelsOf(new Uint8Array(await picture(70, 30).jpeg().toBuffer()))).toBe(2100)
  const progressive = await picture(1, 999).withMetadata().jpeg({ progressive: true }).toBuffer()
  expect(pixelsOf(new Uint8Array(progressive))).toBe(999)
  // A part of a larger piece of memory is read from where it begins.
  const png = await picture(3, 5).png().toBuffer()
  const within = new Uint8Array(png.byteLength + 7)
  within.set(png, 7)
  expect(pixelsOf(within.subarray(7))).toBe(15)
})

test('other segments before the frame are passed over', () => {
  const tables = [0xff, 0xc4, 0, 8, 1, 2, 3, 4, 5, 6]
  const frame = [0xff, 0xc0, 0, 11, 8, 0, 20, 0, 30, 1]
  expect(pixelsOf(new Uint8Array([0xff, 0xd8, ...tables, ...frame]))).toBe(600)
})

test('bytes of any sort have pixels or none, and are never a crash', () => {
  const heads = [[], [0xff, 0xd8], [0xff, 0xd8, 0xff, 0xc0], [0x89, 0x50, 0x4e, 0x47]]
  assert(
    property(uint8Array({ maxLength: 60 }), bytes => {
      for (const head of heads) {
        const pixels = pixelsOf(new Uint8Array([...head, ...bytes]))
        expect(pixels === null || pixels >= 0).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})
