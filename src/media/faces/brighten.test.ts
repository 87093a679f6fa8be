import { expect, test } from 'vitest'
import { brighten } from './brighten.ts'

const SIZE = { width: 40, height: 40 }
const grey = (...levels: number[]) => ({
  ...SIZE,
  data: Buffer.from(Array.from({ length: 4800 }, (_, at) => levels[Math.floor(at / 24) % levels.length]!)),
})

test('a dark picture is stretched by one factor, a bright one stays', () => {
  const dark = brighten(grey(10, 60))
  expect([dark.data[0], dark.data[24]]).toEqual([40, 240])
  const bright = grey(10, 200)
  expect(brighten(bright)).toBe(bright)
})

test('black stays black, and what is nearly black is not blown up without end', () => {
  const black = grey(0)
  expect(brighten(black)).toBe(black)
  expect(brighten(grey(0, 3)).data[24]).toBe(24)
})
