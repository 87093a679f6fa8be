import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { disguised, unmasks } from './disguises.ts'
import { openPage } from './page.ts'

test.each([
  ['h3ll0', 'hello'],
  ['sh1t', 'shit'],
  ['b4ll00n', 'balloon'],
  ['foooool', 'fool'],
  ['soooo', 'so'],
  ['s1ug', 'slug'],
  ['1d10t', 'idiot'],
  ['w4nk3r', 'wanker'],
  ['bittch', 'bitch'],
  ['ur', 'your'],
  ['h8', 'hate'],
])('%s may be %s', (written, word) => {
  expect(disguised(written)).toContain(word)
})

test('an ordinary word has no other reading', () => {
  expect(disguised('balloon')).toEqual([])
})

test('stars stand for one letter each', () => {
  expect(unmasks('f**l', 'fool')).toBe(true)
  expect(unmasks('f**l', 'fouls')).toBe(false)
  expect(unmasks('*ool', 'fool')).toBe(false)
  expect(unmasks('f**l', 'feed')).toBe(false)
})

const readings = (text: string) => openPage(text).words.flatMap(word => [word.folded, ...word.also])

test.each([
  ['you w*nker', 'wanker'],
  ['what a pr--k', 'prick'],
  ['total s—t', 'shit'],
  ['utter b.ll.cks', 'b'],
  ['f_ck off', 'fuck'],
  ['a c🍑nt', 'cunt'],
  ['my @rse', 'arse'],
  ['a$$hole', 'asshole'],
  ['$lags', 'slags'],
  ['w a n k e r', 'wanker'],
  ['s h 1 t', 'shit'],
  ['p.r.i.c.k', 'prick'],
])('%s is also read as %s', (text, word) => {
  expect(readings(text)).toContain(word)
})

test.each(['well-known', 'x-ray', 'A* pupils', 'pre-k', 'C.C. United', 'co-op', 'T-shirt', 'grade A**'])(
  '%s hides nothing',
  text => {
    expect(openPage(text).words.flatMap(word => word.also)).toEqual([])
  },
)

test('the likeliest reading comes first, and there are never more than four', () => {
  expect(disguised('looooser')[0]).toBe('loser')
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), word => disguised(word).length <= 4))
})
