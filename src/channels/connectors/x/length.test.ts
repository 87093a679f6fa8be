import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { array, assert, constantFrom, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { hasUnusableCharacter, mostWeight, weightedLength } from './length.ts'
import { linksIn } from './links.ts'

const urls = (text: string) => linksIn(text).map(link => link.url)
const family = '👨‍👩‍👧‍👦'

describe('the length of a text as X counts it', () => {
  test.each([
    ['', 0],
    ['Sports day', 10],
    ['Café', 4],
    ['Cafe\u0301', 4],
    ['Ysgol Gymraeg ŵyr ŷd', 20],
    ['Привет', 6],
    ['학교', 4],
    ['学校', 4],
    ['ภาษา', 4],
    ['“Well done” — all', 17],
    ['10 €', 5],
    ['…', 2],
    ['½', 1],
    ['a\u200Db', 3],
    ['😀', 2],
    [family, 2],
    ['👍🏽', 2],
    ['🏴󠁧󠁢󠁷󠁬󠁳󠁿', 2],
    ['🇬🇧', 2],
    ['1️⃣', 2],
    ['1⃣', 2],
    ['☀️', 2],
    ['☀', 2],
    ['👨‍👩‍👧‍👦😀', 4],
    ['https://www.example.org', 23],
    ['https://www.example.org/a/very/long/path?with=a&query=that-goes-on-and-on-and-on', 23],
    ['See https://www.example.org/menu.', 28],
    ['See example.org', 27],
    ['example.org/a and www.example.co.uk', 51],
    ['(https://www.example.org/Snow_(day))', 25],
    ['Mail office@example.org', 23],
    ['v1.2.3 e.g. p.m.', 16],
    ['https://oakfield.example', 24],
    ['http://学校.com', 23],
    [`Look: ${family} https://www.example.org ${family}`, 35],
  ])('%j is %i', (text, length) => expect(weightedLength(text)).toBe(length))

  test.each([
    ['plain\uFEFF', true],
    ['\uFFFE', true],
    ['\uFFFF', true],
    ['\uFFFD', false],
    ['\u202Eright to left', false],
  ])('%j has a character that X does not take: %s', (text, has) => {
    expect(hasUnusableCharacter(text)).toBe(has)
  })

  test('a link counts the same however long it is, until it is none', () => {
    const link = (length: number) => `https://example.org/${'a'.repeat(length - 20)}`
    expect(weightedLength(link(4096))).toBe(23)
    expect(weightedLength(link(4097))).toBe(4097)
  })

  test('whatever is joined by a space counts as its parts and the space', () => {
    const part = constantFrom(
      'word',
      family,
      '学校',
      'https://example.org/a',
      'Mail me@example.org',
      '👍🏽',
      '…',
    )
    assert(
      property(array(part, { minLength: 1, maxLength: 12 }), parts => {
        const sum = parts.reduce((length, one) => length + weightedLength(one), 0)
        expect(weightedLength(parts.join(' '))).toBe(sum + parts.length - 1)
      }),
    )
  })

  test('of any text is a whole number, the same however its accents are composed', () => {
    assert(
      property(string({ unit: 'binary' }), text => {
        const length = weightedLength(text)
        expect(Number.isInteger(length)).toBe(true)
        expect(length).toBeGreaterThanOrEqual(text === '' ? 0 : 1)
        expect(weightedLength(text.normalize('NFD'))).toBe(weightedLength(text.normalize('NFC')))
      }),
    )
  })

  test('of a text that was made to be slow is found', () => {
    for (const piece of ['a.', 'a-', 'http://', '(', '@a.', 'a_.'])
      expect(weightedLength(piece.repeat(4000))).toBeGreaterThan(mostWeight)
  })
})

describe('the links in a text', () => {
  test.each([
    ['https://www.example.org/a?b=c#d', ['https://www.example.org/a?b=c#d']],
    ['Go to example.org/term-dates, please.', ['example.org/term-dates']],
    ['HTTPS://Example.ORG/', ['HTTPS://Example.ORG/']],
    ['https://example.org:8080/a', ['https://example.org:8080/a']],
    ['(see example.org)', ['example.org']],
    ['office@example.org', []],
    ['@example.org #example.org $example.org', []],
    ['-example.org', []],
    ['file.txt and Mr.Smith', []],
    ['http://example', []],
    ['ftp://example.org', []],
    ['https://t.co/abc123!', ['https://t.co/abc123']],
    [`https://t.co/${'a'.repeat(41)}`, []],
    [`http://${'a'.repeat(64)}.com`, []],
    [`http://${'a'.repeat(63)}.com`, [`http://${'a'.repeat(63)}.com`]],
  ])('%j: %j', (text, found) => expect(urls(text)).toEqual(found))

  test('each stands where it says', () => {
    const text = 'One https://example.org/a, two example.co.uk.\nThree http://学校.com'
    for (const { url, start, end } of linksIn(text)) expect(text.slice(start, end)).toBe(url)
    expect(urls(text)).toHaveLength(3)
  })
})

describe('the published conformance cases of twitter-text', () => {
  const directory = fileURLToPath(new URL('../../../../../shared/specs/twitter-text/', import.meta.url))
  const here = existsSync(directory)
  if (!here) process.stdout.write('SKIPPED the conformance cases of twitter-text: not beside the project\n')
  const read = <Case>(file: string, groups?: string[]): Case[] => {
    const { tests } = parse(readFileSync(`${directory}${file}`, 'utf8')) as { tests: Record<string, Case[]> }
    return (groups ?? Object.keys(tests)).flatMap(group => tests[group]!)
  }

  test.skipIf(!here)('lengths, all of the third version', () => {
    const groups = ['WeightedTweetsWithDiscountedEmojiCounterTest', 'UnicodeDirectionalMarkerCounterTest']
    type Case = { text: string; expected: { weightedLength: number; valid: boolean } }
    const cases = read<Case>('validate.yml', groups)
    expect(cases.length).toBeGreaterThan(20)
    for (const { text, expected } of cases) {
      const length = weightedLength(text)
      const valid = length > 0 && length <= mostWeight && !hasUnusableCharacter(text)
      expect({ text, length, valid }).toEqual({
        text,
        length: expected.weightedLength,
        valid: expected.valid,
      })
    }
  })

  test.skipIf(!here)('links, with every top-level domain', () => {
    const plain = ['urls', 'tco_urls_with_params']
    const cases = [
      ...read<{ text: string; expected: string[] }>('extract.yml', plain),
      ...read<{ text: string; expected: string[] }>('tlds.yml'),
    ]
    expect(cases.length).toBeGreaterThan(1600)
    for (const { text, expected } of cases)
      expect({ text, urls: urls(text) }).toEqual({ text, urls: expected })
    type Placed = { text: string; expected: { url: string; indices: [number, number] }[] }
    for (const { text, expected } of read<Placed>('extract.yml', ['urls_with_directional_markers'])) {
      const placed = linksIn(text).map(({ url, start, end }) => ({ url, indices: [start, end] }))
      expect(placed).toEqual(expected)
    }
  })
})
