import { expect, test } from 'vitest'
import { openPage } from '../page.ts'
import { spoken } from './spoken.ts'

test.each([
  ['You 🐒', 'You monkey'],
  ['what an 1d10t', 'what an idiot'],
  ['Lovely day, see you at 3pm!', 'Lovely day, see you at 3pm!'],
  ['', ''],
])('%s is read as: %s', (text, said) => {
  expect(spoken(openPage(text))).toBe(said)
})
