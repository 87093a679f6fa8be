import { expect, test } from 'vitest'
import { coverPicture } from '../../media/cover.ts'
import { makeAnew } from '../../media/make-anew.ts'
import { facesSeenIn, pictureWith, PLACES } from './drawn-faces.ts'

const whole = async (picture: number) =>
  (await makeAnew(await pictureWith([0, 1, 2], picture), { longestSide: 2048 })).bytes

test('the eyes of these tests see each drawn face, and which picture it is', async () => {
  expect(await facesSeenIn(await whole(0))).toEqual({ picture: 0, places: [0, 1, 2] })
  expect(await facesSeenIn(await whole(1))).toEqual({ picture: 1, places: [0, 1, 2] })
})

test.each(['blur', 'pixelate', 'sticker'] as const)('see none behind a %s', async how => {
  const bytes = await whole(0)
  for (const [place, box] of PLACES.entries()) {
    const { bytes: covered } = await coverPicture(bytes, [{ ...box, how }])
    expect((await facesSeenIn(covered)).places).toEqual([0, 1, 2].filter(one => one !== place))
  }
})

test('see what a crop leaves, half a face too', async () => {
  const crop = (from: number, to: number) => ({
    x: (from * 16) / 384,
    y: 0,
    width: ((to - from) * 16) / 384,
    height: 1,
    how: 'crop' as const,
  })
  const seen = async (from: number, to: number) =>
    (await facesSeenIn((await coverPicture(await whole(1), [crop(from, to)])).bytes)).places
  expect(await seen(6, 20)).toEqual([1, 2])
  expect(await seen(4, 12)).toEqual([0, 1])
  expect(await seen(14, 18)).toEqual([])
})
