import { gravity, type Finding } from '../../finding.ts'

/** A stretch of the text over which the same findings speak. */
export interface Segment {
  /** UTF-16 unit at which it begins. */
  start: number
  words: string
  /** The worst finding's id, which gives the stretch its line; null where nothing is marked. */
  worst: Finding | null
  /** Findings that begin here: their pins stand on this line, worst first. */
  begins: readonly Finding[]
  /** Every finding that covers this stretch. */
  covers: readonly Finding[]
}

const onText = (finding: Finding, length: number) =>
  finding.state === 'open' &&
  finding.start !== null &&
  finding.end !== null &&
  finding.start >= 0 &&
  finding.start < finding.end &&
  finding.end <= length

const byGravity = (a: Finding, b: Finding) => gravity[a.decision] - gravity[b.decision]

/**
 * Cuts `text` at every edge of an open finding, so that overlapping findings can each be shown. Offsets are UTF-16
 * units, end exclusive, as the server sends them. A finding that lies outside the text (an answer that is older
 * than the last key) is left out rather than drawn on the wrong words.
 */
export function segmentsOf(text: string, findings: readonly Finding[]): Segment[] {
  const shown = findings.filter(finding => onText(finding, text.length))
  const edges = new Set([0, text.length])
  for (const { start, end } of shown) edges.add(start ?? 0).add(end ?? 0)
  const cuts = [...edges].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length
    const covers = shown.filter(f => (f.start ?? 0) <= start && (f.end ?? 0) >= end).sort(byGravity)
    return {
      start,
      words: text.slice(start, end),
      worst: covers[0] ?? null,
      begins: covers.filter(f => f.start === start),
      covers,
    }
  })
}
