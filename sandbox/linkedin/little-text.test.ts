import { assert, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shown, stored } from './little-text.ts'

describe('little text', () => {
  test.each([
    ['Plain, as it is.', 'Plain, as it is.'],
    ['Lunch \\(hot\\) is \\#1', 'Lunch (hot) is #1'],
    ['Lunch (hot) is ready', 'Lunch '],
    ['a_b', 'a'],
    ['50% \\', '50% '],
    ['a \\q', 'a '],
    ['Well done #Year6 and more', 'Well done #Year6 and more'],
    ['Well done {hashtag|\\#|Year6}!', 'Well done #Year6!'],
    ['# 1', ''],
    ['Thanks @[Elm \\(Grove\\)](urn:li:organization:7)!', 'Thanks Elm (Grove)!'],
    ['mail me@oakfield.example', 'mail me'],
  ])('%j is seen as %j', (commentary, seen) => {
    expect(shown(commentary)).toBe(seen)
  })

  test('is stored so that it is seen the same', () => {
    expect(stored('Well done #Year6 \\#1')).toBe('Well done {hashtag|\\#|Year6} \\#1')
    assert(
      property(string({ unit: 'grapheme' }), text => {
        expect(shown(stored(text))).toBe(shown(text))
      }),
    )
  })
})
