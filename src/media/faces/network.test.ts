import { createRequire } from 'node:module'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { readFaceWeights } from '../../platform/picture-models.ts'
import type { FaceWeights } from './network.ts'
import { createFaceNetwork } from './network.ts'
import { readyTensors } from './tensors.ts'
import { photoPath } from './testing/crowd.ts'
import { HAND_DRAWN } from './testing/hand-drawn.ts'

interface Theirs {
  SsdMobilenetv1: new () => {
    loadFromWeightMap(weights: unknown): void
    forwardInput(input: unknown): { boxes: [Tensor]; scores: [Tensor] }
  }
  NetInput: new (pictures: unknown[]) => unknown
}
interface Tensor {
  dataSync(): Float32Array
}

const SIDE = 512

test('sees what the package’s own code sees, in a picture of the one size that both take', async () => {
  const tf = await readyTensors()
  const weights = readFaceWeights() as FaceWeights
  const data = await sharp(photoPath(HAND_DRAWN[4]!)).resize(SIDE, SIDE, { fit: 'fill' }).raw().toBuffer()
  const ours = createFaceNetwork(tf, weights).look({ data, width: SIDE, height: SIDE }, 0.1)

  const theirs = createRequire(import.meta.url)('@vladmandic/face-api/dist/face-api.node-wasm.js') as Theirs
  const net = new theirs.SsdMobilenetv1()
  net.loadFromWeightMap(
    tf.io.decodeWeights(
      weights.bytes.buffer,
      weights.manifest.flatMap(part => part.weights),
    ),
  )
  const input = tf.tensor4d(Float32Array.from(data), [1, SIDE, SIDE, 3])
  const answer = net.forwardInput(new theirs.NetInput([input]))
  const boxes = answer.boxes[0].dataSync()
  const expected = [...answer.scores[0].dataSync()].flatMap((score, at) => {
    if (score <= 0.1) return []
    const [top, left, bottom, right] = [...boxes.subarray(at * 4, at * 4 + 4)].map(part => part * SIDE)
    return [{ x: left!, y: top!, width: right! - left!, height: bottom! - top!, score }]
  })

  expect(expected.length).toBeGreaterThan(10)
  expect(ours).toHaveLength(expected.length)
  for (const [at, guess] of expected.entries()) {
    for (const side of ['x', 'y', 'width', 'height'] as const)
      expect(ours[at]![side]).toBeCloseTo(guess[side], 1)
    expect(ours[at]!.score).toBeCloseTo(guess.score, 3)
  }
})
