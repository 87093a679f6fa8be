import { expect, test } from 'vitest'
import { openPage } from './page.ts'

const cut = (text: string) => openPage(text).words.map(word => `${word.kind}:${word.raw}`)

test('things that are written like words are one each', () => {
  expect(cut('Mail a.b@c.org, see www.d.uk/e?f. @g_h #IJ £1,200 5% 9.30am 🎉')).toEqual([
    'word:Mail',
    'email:a.b@c.org',
    'word:see',
    'link:www.d.uk/e?f',
    'handle:@g_h',
    'hashtag:#IJ',
    'money:£1,200',
    'percent:5%',
    'number:9.30am',
    'emoji:🎉',
  ])
})

test('hyphens divide, apostrophes do not, a possessive ending is noted', () => {
  const words = openPage("Ivy-Mae's mum isn't here").words
  expect(words.map(word => word.folded)).toEqual(['ivy', 'mae', 'mum', 'isnt', 'here'])
  expect(words.map(word => word.possessive)).toEqual([false, true, false, false, false])
})

test("it's is no possessive", () => {
  expect(openPage("it's").words[0]).toMatchObject({ folded: 'its', possessive: false })
})

test('sentences end at stops and lines, not at initials or in numbers', () => {
  const sentences = openPage('G. Hill ran 2.5 miles. Well done!\nNext').words.map(word => word.sentence)
  expect(sentences).toEqual([0, 0, 0, 0, 0, 1, 1, 2])
})

test('letters spaced out are one word, initials of a surname are not', () => {
  expect(cut('c o o k i e')).toEqual(['word:cookie'])
  expect(cut('Kim v d B')).toEqual(['word:Kim', 'word:v', 'word:d', 'word:B'])
})

test('emphasis is not a mask', () => {
  expect(cut('*now* and f**l!!')).toEqual(['word:now', 'word:and', 'word:f**l'])
})

test('a headline is recognised by its capitals', () => {
  expect(openPage('Great Day Out For Everyone').headlines.has(0)).toBe(true)
  expect(openPage('Great day out for Year Six').headlines.has(0)).toBe(false)
})
