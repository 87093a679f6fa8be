import { expect, test } from 'vitest'
import { bucketOf, hashOf, hashOn, spaces } from './hashing.ts'

test('a hash that is gone on with is the hash of the whole', () => {
  expect(hashOn(hashOf('they '), 'animal')).toBe(hashOf('they animal'))
})

test('features stay in the buckets that the weights were trained for', () => {
  expect([hashOf('muppet'), hashOf('')]).toEqual([1638170046, 2166136261])
  expect(Object.values(spaces).map(space => bucketOf(space, hashOf('muppet')))).toEqual([
    98836, 35842, 251311, 28999, 49324, 83134, 17190, 245717, 177005, 9572,
  ])
})
