import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AppError } from '../platform/errors.ts'
import { canonicalBytes, canonicalText, parseCanonical } from './canonical.ts'
import type { Json } from './canonical.ts'

const thrownBy = (value: unknown): unknown => {
  try {
    canonicalText(value as Json)
  } catch (error) {
    return error
  }
  return undefined
}

describe('the canonical text', () => {
  test('sorts keys by UTF-16 unit, as the example of RFC 8785 section 3.2.3 does', () => {
    const value = {
      '\u20ac': 'Euro',
      '\r': 'CR',
      '\ufb33': 'Dalet',
      '1': 'One',
      '\ud83d\ude00': 'Smiley',
      '\u0080': 'Control',
      '\u00f6': 'o',
    }
    expect(Object.keys(JSON.parse(canonicalText(value)) as object)).toEqual([
      '1',
      '\r',
      '\u0080',
      '\u00f6',
      '\u20ac',
      '\ud83d\ude00',
      '\ufb33',
    ])
  })

  test('writes numbers and literals as the example of RFC 8785 section 3.2.2 does', () => {
    const numbers = '[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001,-0]'
    const value = JSON.parse(`{"numbers":${numbers},"literals":[null,true,false]}`) as Json
    expect(canonicalText(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27,0]}',
    )
  })

  test('is the same whatever order the keys came in', () => {
    expect(canonicalText({ a: 1, b: { d: 2, c: 3 } })).toBe(canonicalText({ b: { c: 3, d: 2 }, a: 1 }))
  })

  test('keeps a line separator and an accent as UTF-8 bytes', () => {
    expect(canonicalBytes({ s: 'Zoë\u2028' })).toEqual(Buffer.from('7b2273223a225a6fc3abe280a8227d', 'hex'))
  })

  test('reads back to what was written, for any JSON value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), value => {
        const text = canonicalText(value as Json)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
        expect(parseCanonical(text)).toEqual(JSON.parse(text))
      }),
    )
  })
})

describe('what has no canonical form is refused', () => {
  class Box {
    readonly inside = 1
  }
  const circle: Record<string, unknown> = {}
  circle['self'] = circle
  const deep = JSON.parse('['.repeat(70) + ']'.repeat(70)) as unknown
  const sparse: unknown[] = []
  sparse[2] = 1

  test.each([
    ['undefined', undefined],
    ['an undefined field', { a: undefined }],
    ['undefined in a list', [undefined]],
    ['a hole in a list', sparse],
    ['not a number', { a: Number.NaN }],
    ['infinity', Infinity],
    ['a function', { a: () => 1 }],
    ['a symbol', { a: Symbol('s') }],
    ['a symbol as key', { [Symbol('s')]: 1 }],
    ['a big integer', { a: 1n }],
    ['a date', { a: new Date(0) }],
    ['bytes', { a: Buffer.from('x') }],
    ['a map', new Map()],
    ['an instance', new Box()],
    ['an object that writes itself', { toJSON: () => 1 }],
    ['a circle', circle],
    ['a bottomless list', deep],
  ])('%s', (_, value) => {
    const error = thrownBy(value)
    expect(error).toBeInstanceOf(AppError)
    expect((error as AppError).code).toBe('defect')
  })

  test('half a character in typed text names its field and is the typist’s to mend', () => {
    const error = thrownBy({ content: { texts: ['fine', 'half \ud83d'] } }) as AppError
    expect([error.code, error.fields[0]?.field]).toEqual(['invalid-input', 'content.texts[1]'])
    expect(thrownBy({ 'bad \ude00 key': 1 })).toBeInstanceOf(AppError)
  })

  test('the same object twice, side by side, is no circle', () => {
    const shared = { a: 1 }
    expect(canonicalText([shared, shared])).toBe('[{"a":1},{"a":1}]')
  })
})

describe('only canonical text is read', () => {
  test.each([
    '{"a":1,"a":1}',
    '{ "a":1}',
    '{"b":1,"a":2}',
    '1.0',
    '"\\u0061"',
    '{"a":1}\n',
    '',
    'nul',
    '"\\ud800"',
    '['.repeat(70) + ']'.repeat(70),
  ])('%j is not', text => {
    expect(parseCanonical(text)).toBeUndefined()
  })
})
