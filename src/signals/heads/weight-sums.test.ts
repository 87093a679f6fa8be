import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addWeights } from './weight-sums.ts'

const rows = 50

test('four weights at once add up to what they do one by one', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 25 }),
      fc.integer({ min: 0, max: 3 }),
      fc.infiniteStream(fc.integer({ min: -128, max: 127 })),
      fc.array(fc.integer({ min: 0, max: rows - 1 }), { maxLength: 800 }),
      (heads, offset, weight, buckets) => {
        const weights = new Int8Array(new ArrayBuffer(offset + rows * heads), offset)
        for (let i = 0; i < weights.length; i++) weights[i] = weight.next().value!
        const sums = new Int32Array(heads)
        addWeights(weights, heads, Uint32Array.from(buckets), sums)
        const plain = Array.from({ length: heads }, (_, head) =>
          buckets.reduce((sum, bucket) => sum + weights[bucket * heads + head]!, 0),
        )
        expect([...sums]).toEqual(plain)
      },
    ),
  )
})

test('the smallest and the largest weights do not run over', () => {
  for (const weight of [-128, 127]) {
    const sums = new Int32Array(4)
    addWeights(new Int8Array(4).fill(weight), 4, new Uint32Array(1000), sums)
    expect([...sums]).toEqual([weight, weight, weight, weight].map(one => one * 1000))
  }
})
