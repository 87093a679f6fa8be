import { expect, test } from 'vitest'
import { sectionsFor } from './sections.ts'

test('somebody sees the places that they may go to, and no other', () => {
  const labels = sectionsFor(['post:view', 'policy:view'], null).map(({ label }) => label)
  expect(labels).toEqual(['Home', 'Posts', 'Calendar', 'Policy'])
})

test('the numbers stand where something waits', () => {
  const shown = sectionsFor(['post:view', 'comment:moderate'], { all: 3, posts: 2, comments: 5 })
  expect(shown.slice(0, 3).map(({ id, waiting }) => [id, waiting])).toEqual([
    ['home', 3],
    ['posts', 2],
    ['comments', 5],
  ])
})
