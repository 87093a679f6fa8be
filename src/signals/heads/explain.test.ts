import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openPage, type Page } from '../page.ts'
import type { Word } from '../words.ts'
import { weigher } from './explain.ts'
import { bucketCount, featuresOf } from './features.ts'
import { headAt, headNames } from './head-names.ts'
import { linearBytes, linearScores, type LinearHeads } from './linear-heads.ts'

/** Weights that are as good as drawn: no head is trained here. */
const first: LinearHeads = {
  weights: Int8Array.from(
    { length: linearBytes(headNames.length) },
    (_, at) => Math.imul(at, 0x9e3779b1) >> 24,
  ),
  scales: Float32Array.from(headNames, (_, head) => 0.01 + head / 1000),
  biases: Float32Array.from(headNames, (_, head) => head / 10 - 1),
}

/** The same by reading the text anew without each word. */
function byReadingAnew(page: Page, head: number): Word[] {
  const words = page.words.slice(0, 40)
  if (words.length < 2) return words
  const score = (some: readonly Word[]) =>
    linearScores(first, featuresOf({ ...page, words: some }, [], ''))[head]!
  const whole = score(words)
  return words
    .map((word, at) => ({ word, fall: whole - score(words.toSpliced(at, 1)) }))
    .filter(({ fall, word }) => fall >= 0.15 && word.raw.length > 1)
    .sort((a, b) => b.fall - a.fall)
    .slice(0, 3)
    .map(({ word }) => word)
}

const pieces = fc.constantFrom(
  'you',
  'YOU',
  'are',
  'an',
  'animal',
  'pigs',
  '🐒',
  '👎🏿',
  '12',
  'no!!',
  'a',
  'aaa',
  'why?',
)
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 50 }).map(words => words.join(' ')),
  fc.string({ unit: 'binary', maxLength: 200 }),
)

test('the words that weigh most are those that reading the text without them shows', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom(...headNames), (text, head) => {
      const page = openPage(text)
      expect(weigher(page, first)(headAt[head])).toEqual(byReadingAnew(page, headAt[head]))
    }),
    { numRuns: 300 },
  )
})

test('a bucket is read with the weights of its own row', () => {
  const rows = [0, 1, bucketCount - 1]
  const scores = linearScores(first, { buckets: Uint32Array.from(rows), ends: [1, 1, 3] })
  headNames.forEach((_, head) => {
    const [a, b, c] = rows.map(row => first.weights[row * headNames.length + head]!) as [
      number,
      number,
      number,
    ]
    expect(scores[head]).toBeCloseTo(
      (a + (b + c) / Math.SQRT2) * first.scales[head]! + first.biases[head]!,
      3,
    )
  })
})

test('as many features as one likes are added up', () => {
  const buckets = Uint32Array.from({ length: 1000 }, (_, at) => at * 7)
  const scores = linearScores(first, { buckets, ends: [1000] })
  headNames.forEach((_, head) => {
    const sum = buckets.reduce((sum, bucket) => sum + first.weights[bucket * headNames.length + head]!, 0)
    expect(scores[head]).toBeCloseTo((sum / Math.sqrt(1000)) * first.scales[head]! + first.biases[head]!, 3)
  })
})
