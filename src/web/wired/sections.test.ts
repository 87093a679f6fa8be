import { expect, test } from 'vitest'
import { sectionsFor } from './sections.ts'

test('somebody sees the places that they may go to, and no other', () => {
  const labels = sectionsFor(['post:view', 'policy:view'], null).map(({ label }) => label)
  expect(labels).toEqual(['Home', 'Posts', 'Calendar', 'Policy'])
})

test('the numbers stand where something waits', () => {
  const [home, posts] = sectionsFor(['post:view'], { all: 3, posts: 2 })
  expect([home?.waiting, posts?.waiting]).toEqual([3, 2])
})
