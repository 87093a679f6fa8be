import { expect, test } from 'vitest'
import { openPage } from './page.ts'
import { yearOf } from './years.ts'

test.each([
  ['Y8', 8],
  ['Year 11', 11],
  ['yr 3', 3],
  ['9K', 9],
  ['Wednesday', null],
  ['12', null],
] as const)('%s', (text, year) => {
  const { words } = openPage(text)
  expect(yearOf(words[0], words[1])).toBe(year)
})
