import { beforeAll, expect, test } from 'vitest'
import { findFaces } from './find-faces.ts'
import type { FaceNetwork } from './network.ts'
import type { Comparison } from './testing/compare.ts'
import { compare, recall } from './testing/compare.ts'
import { crowd, photo } from './testing/crowd.ts'
import { HAND_DRAWN } from './testing/hand-drawn.ts'
import { loadFaceNetwork } from './testing/load-network.ts'

/** The whole table, with other tiles and spoilt pictures, is `npm run bench -- faces`. */
/** Ten seconds of one core, on a machine that others use too. */
const PATIENCE = 300_000

let network: FaceNetwork
beforeAll(async () => void (network = await loadFaceNetwork()))

test('twenty-two faces of six photos are found, and nothing else', { timeout: PATIENCE }, async () => {
  const looked: Comparison[] = []
  for (const one of HAND_DRAWN) {
    const picture = await photo(one)
    looked.push(compare(picture, await findFaces(network, picture)))
  }
  const faces = looked.flatMap(one => one.faces)
  expect(faces).toHaveLength(22)
  expect(recall({ faces }, 60)).toBe(1)
  expect(looked.flatMap(({ falseBoxes }) => falseBoxes)).toEqual([])
})

test('of a crowd, those of 60 pixels, of 40 and more, and how far it is', { timeout: PATIENCE }, async () => {
  const picture = await crowd(384, 270)
  const heard: number[] = []
  const found = await findFaces(network, picture, done => heard.push(done))
  const looked = compare(picture, found)
  expect(looked.faces.length).toBeGreaterThan(70)
  expect(recall(looked, 60)).toBeGreaterThanOrEqual(0.98)
  expect(recall(looked, 40)).toBeGreaterThanOrEqual(0.85)
  expect(looked.falseBoxes).toEqual([])
  expect(heard).toEqual([...heard].sort((one, other) => one - other))
  expect(heard.length).toBeGreaterThan(4)
  expect(heard.at(-1)).toBe(1)
})

test.each([
  ['one pixel', 1, 1],
  ['a line', 3000, 1],
  ['a tall strip', 2, 900],
])('%s of grey holds no face', async (_, width, height) => {
  const data = Buffer.alloc(width * height * 3, 128)
  expect(await findFaces(network, { data, width, height })).toEqual([])
})
