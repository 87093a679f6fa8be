import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mendText, rewordingOf } from './mend-text.ts'

const mark = (start: number, end: number, kind: string, replacement: string | null = null) => ({
  start,
  end,
  decision: 'refuse' as const,
  mend: { id: kind, kind, label: kind, replacement },
})

describe('a mend', () => {
  test('puts its own words where the mark was', () => {
    expect(mendText('Well done, Zofia!', mark(11, 16, 'replace', 'one of our pupils'))).toBe(
      'Well done, one of our pupils!',
    )
  })
  test('takes words out with the space before them', () => {
    expect(mendText('Ring 07700 900123, please.', mark(5, 17, 'remove'))).toBe('Ring, please.')
  })
  test('takes a whole sentence out and leaves its neighbours', () => {
    const text = 'A fine day. Vote for us on Thursday! See you there.'
    expect(mendText(text, mark(12, 20, 'remove-sentence'))).toBe('A fine day. See you there.')
  })
  test('that a person has to make changes nothing', () => {
    expect(mendText('A face', mark(2, 6, 'cover'))).toBe('A face')
  })
  test('of a place that is not there any more changes nothing', () => {
    expect(mendText('Hi', mark(5, 9, 'remove'))).toBe('Hi')
  })
})

test('the preview strikes out what goes, writes in what comes, and keeps what a person looks at', () => {
  const text = 'Zofia won. Buy our book.'
  const marks = [mark(0, 5, 'replace', 'One of our pupils'), mark(11, 14, 'look')]
  expect(rewordingOf(text, marks)).toEqual([
    { kind: 'removed', words: 'Zofia' },
    { kind: 'added', words: 'One of our pupils' },
    { kind: 'same', words: ' won. ' },
    { kind: 'marked', words: 'Buy', verdict: 'refuse', number: 2 },
    { kind: 'same', words: ' our book.' },
  ])
})

test('whatever the marks: what is shown without the mends is the text itself', () => {
  const kinds = fc.constantFrom('replace', 'remove', 'remove-sentence', 'cover')
  const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(20), kinds), { maxLength: 6 })
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), spans, (text, found) => {
      const marks = found.map(([start, length, kind]) => mark(start, start + length, kind, 'x'))
      const shown = rewordingOf(text, marks)
        .filter(piece => piece.kind !== 'added')
        .map(piece => piece.words)
        .join('')
      expect(shown).toBe(text)
    }),
  )
})
