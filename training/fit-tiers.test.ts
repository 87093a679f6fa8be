import { expect, test } from 'vitest'
import { layeredScores } from '../src/signals/heads/layered-heads.ts'
import { headNames } from '../src/signals/heads/head-names.ts'
import { chance } from './augment/chance.ts'
import type { LayersFit } from './fit-layers.ts'
import { inOneScale, meanOf } from './fit-tiers.ts'

const inputs = 6
const hidden = 4

function drawn(seed: number): LayersFit {
  const { next } = chance(seed)
  const numbers = (length: number) => Float32Array.from({ length }, () => next() * 2 - 1)
  return {
    hidden,
    mean: new Float32Array(inputs).fill(0.1),
    spread: new Float32Array(inputs).fill(2),
    first: numbers(inputs * hidden),
    firstBias: numbers(hidden),
    second: numbers(hidden * headNames.length),
    secondBias: numbers(headNames.length),
  }
}

test('the mean of nets answers the mean of their answers', () => {
  const nets = [drawn(1), drawn(2)]
  const vector = Float32Array.from({ length: inputs }, (_, at) => Math.sin(at))
  const answer = (fit: LayersFit) => {
    const net = inOneScale(fit)
    return layeredScores({ own: net, broad: net }, vector)
  }
  const [one, two, both] = [answer(nets[0]!), answer(nets[1]!), answer(meanOf(nets))]
  // Whole numbers of 8 bits are off by a little, and by another little for two.
  headNames.forEach((_, head) => expect(both[head]).toBeCloseTo((one[head]! + two[head]!) / 2, 1))
  expect(Math.abs(one[0]! - two[0]!)).toBeGreaterThan(0.05)
})

test('there is no mean of no nets', () => {
  expect(() => meanOf([])).toThrow(RangeError)
})
