import { describe, expect, test } from 'vitest'
import { findingId } from './finding-id.ts'
import { isStricter, strictest } from './finding.ts'

describe('the strictest decision', () => {
  test('refuse before hold before publish, in any order', () => {
    expect(strictest(['publish', 'refuse', 'hold'])).toBe('refuse')
    expect(strictest(['hold', 'publish'])).toBe('hold')
    expect(strictest([])).toBe('publish')
  })

  test('nothing is stricter than itself', () => {
    const decisions = ['publish', 'hold', 'refuse'] as const
    const stricter = decisions.flatMap(a => decisions.filter(b => isStricter(a, b)).map(b => `${a}>${b}`))
    expect(stricter).toEqual(['hold>publish', 'refuse>publish', 'refuse>hold'])
  })
})

describe('the id of a finding', () => {
  test('is the same for the same parts', () => {
    expect(findingId('a', 'text', 'Thea', 0)).toBe(findingId('a', 'text', 'Thea', 0))
    expect(findingId('a', 'text', 'Thea', 0)).toMatch(/^f[0-9a-z]{5,11}$/)
  })

  test('differs in every part', () => {
    const ids = [
      findingId('a', 'text', 'Thea', 0),
      findingId('b', 'text', 'Thea', 0),
      findingId('a', 'alt-text', 'Thea', 0),
      findingId('a', 'text', 'Thea ', 0),
      findingId('a', 'text', 'Thea', 1),
    ]
    expect(new Set(ids).size).toBe(5)
  })

  test('does not collide over ten thousand names', () => {
    const ids = Array.from({ length: 10_000 }, (_, index) => findingId('rule', 'text', `name ${index}`, 0))
    expect(new Set(ids).size).toBe(10_000)
  })
})
