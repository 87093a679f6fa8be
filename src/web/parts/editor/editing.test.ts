import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Decision, Finding } from '../../finding.ts'
import { editBetween, followEdit, moveCaret } from './follow-edit.ts'
import { segmentsOf } from './segments.ts'

const finding = (id: string, start: number, end: number, decision: Decision = 'refuse'): Finding => ({
  id,
  clause: { id: '2.1-names', section: '2.1', title: 'Names and photos' },
  decision,
  state: 'open',
  start,
  end,
  media: null,
  text: '',
  message: 'Amara’s family has not said yes to her name on Facebook.',
  mends: [],
})

/** Text with emoji, accents and line breaks, so that UTF-16 units and letters differ. */
const someText = fc
  .array(fc.constantFrom('a', 'b ', '\n', 'é', '👩‍🏫', 'Łukasz', '“'), { maxLength: 30 })
  .map(parts => parts.join(''))

const textWithFindings = someText.chain(text =>
  fc.tuple(
    fc.constant(text),
    fc.array(
      fc.tuple(
        fc.nat(text.length),
        fc.nat(text.length),
        fc.constantFrom<Decision>('publish', 'hold', 'refuse'),
      ),
      { maxLength: 6 },
    ),
  ),
)

const made = (spans: readonly [number, number, Decision][]) =>
  spans.map(([a, b, decision], i) => finding(`f${i}`, Math.min(a, b), Math.max(a, b), decision))

describe('segments', () => {
  test('say the whole text and nothing but the text', () => {
    fc.assert(
      fc.property(textWithFindings, ([text, spans]) => {
        const segments = segmentsOf(text, made(spans))
        expect(segments.map(s => s.words).join('')).toBe(text)
      }),
    )
  })

  test('cover exactly the words of each finding, at its UTF-16 offsets', () => {
    fc.assert(
      fc.property(textWithFindings, ([text, spans]) => {
        const findings = made(spans).filter(f => (f.start ?? 0) < (f.end ?? 0))
        const segments = segmentsOf(text, findings)
        for (const f of findings) {
          const covered = segments.filter(s => s.covers.includes(f))
          expect(covered.map(s => s.words).join('')).toBe(text.slice(f.start ?? 0, f.end ?? 0))
          expect(segments.filter(s => s.begins.includes(f))).toHaveLength(1)
        }
      }),
    )
  })

  test('where two findings meet, the worse one draws the line and its pin stands first', () => {
    const [segment] = segmentsOf('Amara Bello', [finding('h', 0, 11, 'hold'), finding('r', 0, 11, 'refuse')])
    expect(segment?.worst?.id).toBe('r')
    expect(segment?.begins.map(f => f.id)).toEqual(['r', 'h'])
  })

  test('a finding outside the text, or put right already, is not drawn', () => {
    const stale = finding('s', 8, 20)
    const mended: Finding = { ...finding('m', 0, 3), state: 'mended' }
    expect(segmentsOf('Hi Amara', [stale, mended]).every(s => s.worst === null)).toBe(true)
  })
})

describe('following what is typed', () => {
  test('an edit between two texts makes the one of the other', () => {
    fc.assert(
      fc.property(someText, someText, (before, after) => {
        const edit = editBetween(before, after)
        const added = after.slice(edit.start, edit.start + edit.added)
        expect(before.slice(0, edit.start) + added + before.slice(edit.start + edit.removed)).toBe(after)
      }),
    )
  })

  test('a finding that is kept still stands on the same words', () => {
    fc.assert(
      fc.property(textWithFindings, someText, fc.nat(40), fc.nat(10), ([before, spans], typed, at, cut) => {
        const start = Math.min(at, before.length)
        const after = before.slice(0, start) + typed + before.slice(start + cut)
        const findings = made(spans).filter(f => (f.start ?? 0) < (f.end ?? 0))
        for (const kept of followEdit(findings, editBetween(before, after))) {
          const was = findings.find(f => f.id === kept.id)
          expect(after.slice(kept.start ?? 0, kept.end ?? 0)).toBe(
            before.slice(was?.start ?? 0, was?.end ?? 0),
          )
        }
      }),
    )
  })

  test('changing a letter of the marked words drops the mark', () => {
    const edit = editBetween('Hi Amara', 'Hi Amira')
    expect(followEdit([finding('a', 3, 8)], edit)).toEqual([])
  })

  test('the caret keeps its place: before, after and within what changed', () => {
    const edit = { start: 5, removed: 3, added: 10 }
    expect(moveCaret(2, edit)).toBe(2)
    expect(moveCaret(20, edit)).toBe(27)
    expect(moveCaret(6, edit)).toBe(15)
  })
})
