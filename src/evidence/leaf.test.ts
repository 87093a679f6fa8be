import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  commitmentOf,
  ERASED_KIND,
  erasedIndex,
  erasedSubject,
  leafOf,
  readPayload,
  sealEntry,
} from './leaf.ts'
import type { EntryContent } from './leaf.ts'

const entry: EntryContent = {
  kind: 'post.decided',
  at: '2025-11-03T23:30:00.000Z',
  actor: { person: 'p1' },
  subject: { variant: 'v1' },
  content: { decision: 'hold', reason: 'Consent is unknown.' },
}
const salt = Buffer.alloc(32, 7)
const sha = (...parts: (Buffer | string)[]): Buffer =>
  createHash('sha256')
    .update(Buffer.concat(parts.map(part => Buffer.from(part))))
    .digest()

describe('sealing', () => {
  test('commits to salt and payload, and the leaf to bucket and commitment', () => {
    const sealed = sealEntry(entry, salt)
    expect(sealed.payload.toString()).toBe(
      '{"actor":{"person":"p1"},"at":"2025-11-03T23:30:00.000Z","content":{"decision":"hold","reason":"Consent is unknown."},"kind":"post.decided","subject":{"variant":"v1"}}',
    )
    expect(sealed.commitment).toEqual(sha(salt, sealed.payload))
    expect(sealed.leaf).toEqual(sha(Buffer.of(0), '2025-11-03\n', sealed.commitment))
  })

  test('a leaf follows from bucket and commitment alone, so an erased entry still proves', () => {
    const { bucket, commitment, leaf } = sealEntry(entry)
    expect(leafOf(bucket, commitment)).toEqual(leaf)
  })

  test('the same content twice gives two commitments, so a guess cannot be tested', () => {
    expect(sealEntry(entry).commitment).not.toEqual(sealEntry(entry).commitment)
  })

  test('any change of the content changes the leaf', () => {
    const { leaf } = sealEntry(entry, salt)
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), reason => {
        expect(sealEntry({ ...entry, content: { decision: 'hold', reason } }, salt).leaf).not.toEqual(leaf)
      }),
      { numRuns: 50 },
    )
  })

  test.each([
    ['a time without milliseconds', { at: '2025-11-03T23:30:00Z' }],
    ['a time outside UTC', { at: '2025-11-03T23:30:00.000+01:00' }],
    ['a kind of one word', { kind: 'decided' }],
    ['a missing content', { content: undefined }],
  ])('refuses %s', (_, change) => {
    expect(() => sealEntry({ ...entry, ...change } as EntryContent)).toThrow(
      expect.objectContaining({ code: 'defect' }),
    )
  })

  test('refuses a salt of another length', () => {
    expect(() => commitmentOf(Buffer.alloc(31), Buffer.alloc(1))).toThrow(RangeError)
  })
})

describe('reading a payload', () => {
  test('gives back what was sealed, with fields of its own', () => {
    const more = { ...entry, why: 'asked by a parent' }
    expect(readPayload(sealEntry(more).payload.toString())).toEqual(more)
  })

  test.each(['{}', 'null', 'not json', ' {"kind":"a.b"}'])('refuses %j', text => {
    expect(readPayload(text)).toBeUndefined()
  })
})

describe('an erasure', () => {
  const erasure = { ...entry, kind: ERASED_KIND }

  test('names the entry that it emptied', () => {
    expect(erasedIndex({ ...erasure, subject: erasedSubject(3) })).toBe(3)
  })

  test('of another kind, or of no entry, names none', () => {
    expect(erasedIndex({ ...entry, subject: erasedSubject(3) })).toBeUndefined()
    for (const id of ['-1', '03', '1e3', '', 3]) {
      expect(erasedIndex({ ...erasure, subject: { kind: 'entry', id } })).toBeUndefined()
    }
    expect(erasedIndex({ ...erasure, subject: { kind: 'post', id: '3' } })).toBeUndefined()
    expect(erasedIndex({ ...erasure, subject: null })).toBeUndefined()
  })
})
