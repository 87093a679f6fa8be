import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openPage } from '../page.ts'
import { bucketCount, featuresOf } from './features.ts'

const of = (text: string, author = '') => featuresOf(openPage(text), [], author)
const shared = (a: string, b: string) => {
  const other = new Set(of(b).buckets)
  return of(a).buckets.filter(bucket => other.has(bucket)).length
}

test('any text gives buckets in range, each once, in three groups', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.string(), (text, author) => {
      const { buckets, ends } = of(text, author)
      expect(new Set(buckets).size).toBe(buckets.length)
      expect(buckets.every(bucket => bucket < bucketCount)).toBe(true)
      expect(ends).toHaveLength(3)
      expect(ends.at(-1)).toBe(buckets.length)
      expect([...ends]).toEqual([...ends].sort((a, b) => a - b))
    }),
  )
})

test('the same text gives the same features, whatever was read before', () => {
  const before = [...of('What a lovely assembly').buckets]
  of('Something else altogether')
  expect([...of('What a lovely assembly').buckets]).toEqual(before)
})

test('a word spelled oddly still shares most of its features', () => {
  expect(shared('what a muppet he is', 'what a muppett he is')).toBeGreaterThan(
    shared('what a muppet he is', 'what a teacher he is'),
  )
})

test('a fact, and the writer’s name, are features of their own', () => {
  const page = openPage('Ring me')
  const fact = {
    signal: 'personal-information',
    is: 'phone',
    score: 1,
    start: 0,
    end: 4,
    media: null,
    text: null,
    people: [],
    why: '',
  }
  const plain = featuresOf(page, [], '').buckets.length
  expect(featuresOf(page, [fact], '').buckets.length).toBe(plain + 2)
  expect(featuresOf(page, [], 'Cheap Loans').buckets.length).toBe(plain + 2)
})

test('whether a name is on the register makes no difference', () => {
  const page = openPage('Well done Grace')
  const person = { score: 1, start: 10, end: 15, media: null, text: null, people: [], why: '' }
  const named = (signal: string, is: string) => ({ ...person, signal, is })
  expect(featuresOf(page, [named('name', 'first')], '')).toEqual(
    featuresOf(page, [named('stranger', 'private-person')], ''),
  )
})
