import { assert, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Content, Picture } from '../connector.ts'
import { filmInMemory } from '../parts/film-in-memory.ts'
import { systemClock } from '../../../platform/clock.ts'
import { createHttpOut } from '../../../platform/http-out.ts'
import { instagram } from './instagram.ts'

const origin = 'https://graph.facebook.com'
const publicMedia = () => Promise.reject(new Error('validate calls nobody'))
const connector = () =>
  instagram({ http: createHttpOut({ allow: [origin] }), clock: systemClock, origin, publicMedia })

const jpeg = (seed: number, altText = `Picture ${seed}`): Picture => ({
  bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xe0, seed]),
  type: 'image/jpeg',
  altText,
})

/** A JPEG's head, as far as its shape is told. */
const shaped = (width: number, height: number): Picture => {
  const bytes = new Uint8Array([0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0, 0, 0, 0, 0, 0])
  const view = new DataView(bytes.buffer)
  view.setUint16(7, height)
  view.setUint16(9, width)
  return { bytes, type: 'image/jpeg', altText: 'A tree' }
}

const of = (text: string, ...shown: Picture[]): Content => ({ text, link: null, pictures: shown })

describe('what Instagram would refuse is said before, with the mend', () => {
  const problems = (content: Content) =>
    connector()
      .validate(content)
      .map(({ field, code }) => `${field} ${code}`)

  test('nothing is against the most that it takes', () => {
    const shown = Array.from({ length: 10 }, (_, at) => jpeg(at))
    expect(problems(of('x'.repeat(2200), ...shown))).toEqual([])
    expect(problems(of(Array.from({ length: 30 }, (_, at) => `#a${at}`).join(' '), jpeg(1)))).toEqual([])
    for (const [width, height] of [
      [400, 500],
      [1910, 1000],
      [1080, 1080],
    ] as const) {
      expect(problems(of('Hello', shaped(width, height)))).toEqual([])
    }
  })

  test.each([
    ['no picture', of('Only words'), ['pictures empty']],
    ['nothing at all', of(''), ['pictures empty']],
    ['too long a caption', of('x'.repeat(2201), jpeg(1)), ['text too-long']],
    ['31 hashtags', of('#a '.repeat(31), jpeg(1)), ['text too-many']],
    ['21 mentions', of('@a '.repeat(21), jpeg(1)), ['text too-many']],
    ['an address is no mention', of('a@b.example '.repeat(21), jpeg(1)), []],
    ['a PNG', of('a', { ...jpeg(1), type: 'image/png' }), ['pictures.0 wrong-type']],
    ['no description', of('a', jpeg(1, ' ')), ['pictures.0 alt-text']],
    ['a tall picture', of('a', jpeg(1), shaped(100, 200)), ['pictures.1 not-possible']],
    ['a wide picture', of('a', shaped(400, 200)), ['pictures.0 not-possible']],
    ['a link card', { ...of('a', jpeg(1)), link: 'https://oakfield.example' }, ['link not-possible']],
  ])('%s', (_what, content, expected) => {
    expect(problems(content)).toEqual(expected)
  })

  test('a film', () => {
    const film = {
      file: filmInMemory(new Uint8Array(1)),
      type: 'video/mp4' as const,
      title: '',
      captions: null,
      madeForChildren: false,
    }
    expect(problems({ ...of('a', jpeg(1)), film })).toEqual(['film not-possible'])
  })

  test('a head that is cut off, or tells no height, tells no shape', () => {
    const { bytes } = shaped(9, 1)
    for (let length = 0; length < bytes.length; length += 1) {
      const cut = { ...shaped(9, 1), bytes: bytes.slice(0, length) }
      expect(problems(of('a', cut))).toEqual(length < 11 ? [] : ['pictures.0 not-possible'])
    }
    expect(problems(of('a', shaped(9, 0)))).toEqual([])
  })

  test('eleven pictures', () => {
    const shown = Array.from({ length: 11 }, (_, at) => jpeg(at))
    expect(problems(of('a', ...shown))).toEqual(['pictures too-many'])
  })

  test('every sentence says what to do, whatever the text', () => {
    assert(
      property(string({ unit: 'binary' }), string(), (text, link) => {
        for (const { message } of connector().validate({ text, link, pictures: [shaped(9, 1)] })) {
          expect(message).toMatch(/^[A-Z].*\.$/)
          expect(message.split(/\s+/).length).toBeLessThanOrEqual(20)
        }
      }),
      { numRuns: 50 },
    )
  })
})
