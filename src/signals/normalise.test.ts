import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, normalise, originalSpan } from './normalise.ts'

describe('what hides a word is undone', () => {
  test.each([
    ['ｗｉｄｅ', 'wide'],
    ['𝓯𝓪𝓷𝓬𝔂', 'fancy'],
    ['з\u200Bоо', 'зоо'],
    ['p\u200Bl\u00ADain', 'plain'],
    ['pаypаl', 'paypal'],
    ['Zoe\u0308', 'Zoë'],
    ['“it’s” – so', '"it\'s" - so'],
    ['ﬁre', 'fire'],
    ['ʜᴇʟʟᴏ', 'hello'],
    ['🅱️ig 🅐pple', 'Big Apple'],
    ['🇭🇪🇱🇱🇴', 'HELLO'],
    ['🇬🇧🇫🇷', '🇬🇧🇫🇷'],
    ['1️⃣2️⃣', '12'],
    ['с͟а͟t', 'cat'],
    ['let us расе it', 'let us pace it'],
  ])('%s', (written, read) => {
    expect(normalise(written).text).toBe(read)
  })

  test('a word wholly in another alphabet stays', () => {
    expect(normalise('мост Αθήνα').text).toBe('мост Αθήνα')
  })

  test('more than four marks on a letter are decoration', () => {
    expect(normalise(`a${'\u0301'.repeat(50)}b`).text.length).toBeLessThan(8)
  })
})

test('a span points at what was typed', () => {
  const written = 'so ｗｉ\u200Bｄｅ!'
  const normalised = normalise(written)
  const at = normalised.text.indexOf('wide')
  const [start, end] = originalSpan(normalised, at, at + 4)
  expect(written.slice(start, end)).toBe('ｗｉ\u200Bｄｅ')
})

test('plain text is not copied', () => {
  expect(normalise('plain text, £5')).toEqual({ text: 'plain text, £5', origins: null })
})

test('words are compared without case, accents and apostrophes', () => {
  expect(fold('Łukasz')).toBe('lukasz')
  expect(fold("O'Dowd")).toBe('odowd')
  expect(fold('Siân')).toBe('sian')
})

test('every unit of the result has an origin inside the text, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), written => {
      const { text, origins } = normalise(written)
      const starts = origins === null ? [] : [...origins.starts]
      const ends = origins === null ? [] : [...origins.ends]
      expect(origins === null ? written : text).toHaveLength(origins === null ? text.length : starts.length)
      expect(starts).toEqual([...starts].sort((a, b) => a - b))
      expect(starts.every((start, at) => start < ends[at]! && ends[at]! <= written.length)).toBe(true)
    }),
    { numRuns: 500 },
  )
})
