import {
  array,
  assert,
  constantFrom,
  option,
  property,
  record,
  string,
  stringMatching,
  uint8Array,
} from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Content, Film } from '../connector.ts'
import { filmInMemory } from '../parts/film-in-memory.ts'
import { film } from '../testing/stand-in-youtube.ts'
import { maxDescriptionBytes, maxTitle, validateFilm } from './validate.ts'

const content = (more: Partial<Content> = {}): Content => ({
  text: 'Year 4 sings three songs.',
  link: null,
  pictures: [],
  film: film(),
  ...more,
})

const codes = (given: Content) => validateFilm(given).map(({ field, code }) => `${field} ${code}`)

describe('what the network takes', () => {
  test('up to the last character and byte', () => {
    expect(codes(content())).toEqual([])
    expect(codes(content({ text: '' }))).toEqual([])
    expect(codes(content({ text: 'x'.repeat(maxDescriptionBytes) }))).toEqual([])
    expect(codes(content({ film: film({ title: 'x'.repeat(maxTitle) }) }))).toEqual([])
    expect(codes(content({ film: film({ captions: 'WEBVTT\n\n00:01.000 --> 00:02.000\nHello.' }) }))).toEqual(
      [],
    )
    expect(codes(content({ film: film({ type: 'video/quicktime' }) }))).toEqual([])
  })

  test('and not one more: a description counts in bytes', () => {
    expect(codes(content({ text: 'x'.repeat(maxDescriptionBytes + 1) }))).toEqual(['text too-long'])
    expect(codes(content({ text: 'é'.repeat(2501) }))).toEqual(['text too-long'])
    expect(codes(content({ film: film({ title: 'x'.repeat(maxTitle + 1) }) }))).toEqual([
      'film.title too-long',
    ])
  })

  test.each<[string, Partial<Content>]>([
    ['film empty', { film: undefined as never }],
    ['film empty', { film: film({ file: filmInMemory(new Uint8Array()) }) }],
    ['film wrong-type', { film: film({ type: 'video/webm' as 'video/mp4' }) }],
    ['film.title empty', { film: film({ title: ' \n' }) }],
    ['film.title not-possible', { film: film({ title: 'Songs <3' }) }],
    ['text not-possible', { text: 'Doors > 18:00' }],
    ['film.captions wrong-type', { film: film({ captions: '1\n00:00:01,000 --> 00:00:02,000\nHello' }) }],
    ['pictures not-possible', { pictures: [{ bytes: new Uint8Array(1), type: 'image/png', altText: 'A' }] }],
  ])('%s', (problem, more) => {
    const given = content(more)
    if ('film' in more && more.film === undefined) delete (given as { film?: Film }).film
    expect(codes(given)).toEqual([problem])
  })
})

describe('no links with a film [2.3-no-links]', () => {
  const links = [
    'Tickets: https://tickets.example/concert',
    'see http://oakfield.example',
    'bit.ly/3xYz',
    'more at www.oakfield.org.uk',
    'visit oakfield.org.uk now',
    'thanks to @oakfieldpta',
  ]

  test.each(links)('“%s” in title, description or captions', text => {
    expect(codes(content({ text }))).toEqual(['text not-possible'])
    expect(codes(content({ film: film({ title: text }) }))).toEqual(['film.title not-possible'])
    const captions = `WEBVTT\n\n00:01.000 --> 00:02.000\n${text}\n`
    expect(codes(content({ film: film({ captions }) }))).toEqual(['film.captions not-possible'])
  })

  test('as a card', () => {
    expect(codes(content({ link: 'https://oakfield.example' }))).toEqual(['link not-possible'])
  })

  test('but times, scores, hashtags and the office’s e-mail address are none', () => {
    const text = 'At 18.30 on 3.12.2026 #WinterConcert. Year 4 won 3:2. Write to office@oakfield.org.uk.'
    expect(codes(content({ text }))).toEqual([])
  })

  test('the sentence names the link, cut when it is long', () => {
    const [problem] = validateFilm(content({ text: `https://oakfield.example/${'a'.repeat(200)}` }))
    expect(problem?.message).toMatch(
      /^A film on YouTube goes without links\. Remove “https:.{34}…” from the description\.$/,
    )
  })
})

test('says every problem in a short sentence, whatever comes, and changes nothing', () => {
  const text = constantFrom('text', 'a < b', 'bit.ly/x', 'é'.repeat(3000), '')
  const anyText = record({ text, other: string() }).map(({ text, other }) => `${text} ${other}`)
  const anyFilm = record({
    file: uint8Array({ maxLength: 4 }).map(filmInMemory),
    type: constantFrom('video/mp4' as const, 'video/quicktime' as const),
    title: anyText,
    captions: option(anyText),
    madeForChildren: constantFrom(true, false),
  })
  const picture = { bytes: new Uint8Array(1), type: 'image/png' as const, altText: '' }
  const anyContent = record(
    {
      text: anyText,
      link: constantFrom(null, 'https://oakfield.example'),
      pictures: array(constantFrom(picture), { maxLength: 2 }),
      film: anyFilm,
    },
    { requiredKeys: ['text', 'link', 'pictures'] },
  )
  assert(
    property(anyContent, given => {
      const before = JSON.stringify(given)
      const problems = validateFilm(given)
      expect(JSON.stringify(given)).toBe(before)
      expect(validateFilm(given)).toEqual(problems)
      for (const { message } of problems) {
        expect(message).toMatch(/^[A-Z].*\.$/s)
        expect(message.split(/\s+/).length).toBeLessThanOrEqual(20)
      }
    }),
    { numRuns: 100 },
  )
})

test('any address is found wherever it stands', () => {
  const host = stringMatching(/^[a-z]{3,8}\.(?:com|org|co\.uk|org\.uk|example)$/)
  assert(
    property(host, constantFrom('https://', 'http://', 'www.'), (host, start) => {
      expect(codes(content({ text: `Come and see: ${start}${host} tonight` }))).toEqual(['text not-possible'])
    }),
  )
})
