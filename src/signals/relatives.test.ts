import { expect, test } from 'vitest'
import { seen } from './testing/school.ts'

test('a brother of somebody named is meant without a name', () => {
  expect(seen('Paris Underwood and her little brother both won.', 'name')).toContain(
    'family | her little brother | p10',
  )
})

test('without a sibling on the register nobody is meant', () => {
  expect(seen('Kiki and her brother both won.', 'name').join()).not.toContain('family')
})

test('bare initials of a pupil are found, and a year narrows them', () => {
  expect(seen('A poem by W.T. today', 'name')).toEqual(['initials | W.T | p3'])
  expect(seen('A poem by W.T., Y2', 'name')).toEqual([])
})

test('initials that mean something else are nobody', () => {
  expect(seen('The P.E. kit and the U.K. map', 'name')).toEqual([])
})
