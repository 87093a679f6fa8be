import type { Rewording } from '../../parts/reworded.tsx'
import type { ServerMark } from './marks.ts'

type Span = Pick<ServerMark, 'start' | 'end' | 'mend' | 'decision'>

/** What a mend takes out of a text and what it puts there. */
interface Change {
  from: number
  to: number
  instead: string
}

/** Where a sentence ends: at its full stop, or at the end of its line. */
const sentenceEnd = /[.!?…]+["”’)]*(?:\s|$)|\n/g

function sentenceAround(text: string, start: number, end: number): Change {
  let from = 0
  let to = text.length
  for (const found of text.matchAll(sentenceEnd)) {
    const after = found.index + found[0].length
    if (after <= start) from = after
    else if (after >= end) {
      to = after
      break
    }
  }
  return { from, to, instead: '' }
}

/** What the mend of a mark changes in the text; null where no press can change it. */
export function changeOf(text: string, { start, end, mend }: Span): Change | null {
  if (start === null || end === null || !mend || end > text.length) return null
  if (mend.kind === 'replace') return { from: start, to: end, instead: mend.replacement ?? '' }
  if (mend.kind === 'remove-sentence') return sentenceAround(text, start, end)
  if (mend.kind !== 'remove') return null
  // One of the two spaces around it goes too.
  const spaced = text[start - 1] === ' ' && (end === text.length || /[\s.,;:!?]/.test(text[end] ?? ''))
  return { from: spaced ? start - 1 : start, to: end, instead: '' }
}

/** The text once a mark is mended; as it was where no press can. */
export function mendText(text: string, mark: Span): string {
  const change = changeOf(text, mark)
  return change ? text.slice(0, change.from) + change.instead + text.slice(change.to) : text
}

/** The text as it will be once every press was made: what goes, what comes, and what a person has to look at. */
export function rewordingOf(text: string, marks: readonly Span[]): Rewording {
  const pieces: Rewording[number][] = []
  let at = 0
  const same = (until: number) => {
    if (until > at) pieces.push({ kind: 'same', words: text.slice(at, until) })
  }
  const placed = marks
    .map((mark, index) => ({ mark, number: index + 1, change: changeOf(text, mark) }))
    .filter(({ mark }) => mark.start !== null && mark.end !== null && mark.end <= text.length)
    .toSorted((a, b) => (a.change?.from ?? a.mark.start!) - (b.change?.from ?? b.mark.start!))
  for (const { mark, number, change } of placed) {
    const from = change?.from ?? mark.start!
    const to = change?.to ?? mark.end!
    if (from < at || to <= from) continue
    same(from)
    const words = text.slice(from, to)
    if (change) {
      pieces.push({ kind: 'removed', words })
      if (change.instead !== '') pieces.push({ kind: 'added', words: change.instead })
    } else pieces.push({ kind: 'marked', words, verdict: mark.decision, number })
    at = to
  }
  same(text.length)
  return pieces
}
