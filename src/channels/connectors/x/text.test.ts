import { assert, constantFrom, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readableText, readerSeesOnX, textOf } from './text.ts'

describe('what X makes public of a content', () => {
  test.each([
    ['Term dates', null, 'Term dates'],
    ['Term dates ', 'https://example.org', 'Term dates\n\nhttps://example.org'],
    ['', 'https://example.org', 'https://example.org'],
    ['See https://example.org', 'https://example.org', 'See https://example.org'],
  ])('%j with %j', (text, link, whole) => expect(textOf({ text, link })).toBe(whole))
})

describe('a text made readable', () => {
  const url = (short: string, expanded: string) => ({ start: 0, end: 1, url: short, expanded_url: expanded })

  test('short links become what they stand for, signs become themselves', () => {
    const given = 'Fish &amp; chips &lt;3 &amp;lt; https://t.co/a'
    expect(readableText(given, { urls: [url('https://t.co/a', 'https://example.org/$&')] })).toEqual({
      text: 'Fish & chips <3 &lt; https://example.org/$&',
      attachments: [{ kind: 'link', url: 'https://example.org/$&' }],
    })
  })

  test.each(['photo', 'video'] as const)('the link to its own %s is an attachment', kind => {
    const address = `https://x.com/maria/status/1/${kind}/1`
    expect(readableText('Look https://t.co/b', { urls: [url('https://t.co/b', address)] })).toEqual({
      text: 'Look',
      attachments: [{ kind, url: address }],
    })
  })

  test.each([undefined, null, {}, { urls: null }, { urls: [null, 7, {}, { url: '' }, { url: 'a' }] }])(
    'entities %j change nothing',
    entities => expect(readableText('a & b', entities)).toEqual({ text: 'a & b', attachments: [] }),
  )

  test('an address that no browser should be led to is no attachment', () => {
    const links = { urls: [url('https://t.co/c', 'javascript:alert(1)')] }
    expect(readableText('See https://t.co/c', links).attachments).toEqual([])
  })

  test('links that stand for links do not make a text without end', () => {
    const urls = Array.from({ length: 40 }, (_, at) =>
      url(`https://t.co/${at}-`, `https://t.co/${at + 1}- `.repeat(150)),
    )
    expect(readableText('https://t.co/0-', { urls }).text.length).toBeLessThan(100_000 * 300)
  })

  test('what X gives out of any text is read as that text', () => {
    const escape = (text: string) =>
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    assert(
      property(string({ unit: constantFrom('a', '&', '<', '>', ';', 'amp', 'lt', '$', ' ', 'é') }), text => {
        expect(readableText(escape(text), null).text).toBe(text.trim())
      }),
    )
  })
})

describe('what a reader sees', () => {
  test.each([
    ['Cafe\u0301\nat  three', ' Café at three '],
    ['See example.org', 'See http://example.org/'],
    ['https://example.org/a/ and on', 'example.org/a and on'],
  ])('%j and %j are the same', (a, b) => expect(readerSeesOnX(a)).toBe(readerSeesOnX(b)))

  test.each([
    ['Café at three', 'Café at four'],
    ['example.org/a', 'example.org/b'],
    ['Yes', 'yes'],
  ])('%j and %j are not', (a, b) => expect(readerSeesOnX(a)).not.toBe(readerSeesOnX(b)))
})
