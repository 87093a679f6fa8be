import { expect, test } from 'vitest'
import { titleOf } from './title-of.ts'

test.each([
  ['Sports day is on Friday.\nBring a hat.', 'Sports day is on Friday.'],
  ['', 'Untitled'],
  ['\n  \n', 'Untitled'],
  [
    'The summer fair is on Saturday from noon to three in the afternoon, with plants to buy.',
    'The summer fair is on Saturday from noon to three in the…',
  ],
])('a post is called by its first words: %j', (text, title) => {
  expect(titleOf(text)).toBe(title)
})
