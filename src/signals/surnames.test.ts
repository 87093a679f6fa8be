import { describe, expect, test } from 'vitest'
import { seen } from './testing/school.ts'

describe('families', () => {
  test.each([
    ['The Underwood twins sang.', 'family | Underwood twins | p9 | p10'],
    ['Thanks to the Underwoods for the hay.', 'family | Underwoods | p9 | p10'],
  ])('%s', (text, expected) => {
    expect(seen(text, 'name')).toContain(expected)
  })

  test('a plural that is a word is a group, unless it is thanked', () => {
    expect(seen('The Tanners play the Larks.', 'name')).toEqual([])
  })
})

test('a surname with an initial before or behind it', () => {
  expect(seen('Goal by L Underwood', 'name')).toEqual(['initials | L Underwood | p10'])
  expect(seen('Keeper: Underwood L', 'name')).toEqual(['initials | Underwood L | p10'])
})

test('a firm called after its owner is not the pupil', () => {
  expect(seen("Underwood's Coaches are late.", 'name')).toEqual([])
})
