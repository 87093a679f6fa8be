import type { Finding } from '../../finding.ts'

/** One change of a text: from `start`, `removed` units went and `added` units came. */
export interface Edit {
  start: number
  removed: number
  added: number
}

/** The smallest edit that makes `after` of `before`: what they share at the front and at the end stays. */
export function editBetween(before: string, after: string): Edit {
  const shortest = Math.min(before.length, after.length)
  let start = 0
  while (start < shortest && before[start] === after[start]) start++
  let tail = 0
  while (tail < shortest - start && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail++
  return { start, removed: before.length - start - tail, added: after.length - start - tail }
}

/** Where a caret at `at` belongs after `edit`: it keeps its place in the words. */
export function moveCaret(at: number, edit: Edit): number {
  if (at <= edit.start) return at
  if (at >= edit.start + edit.removed) return at + edit.added - edit.removed
  return edit.start + edit.added
}

/**
 * Moves findings along with what is typed, until the server's next answer (300 ms after the last key). A finding
 * whose own words changed is dropped: it may no longer be true, and a line under other words would be a lie.
 */
export function followEdit(findings: readonly Finding[], edit: Edit): Finding[] {
  if (edit.removed === 0 && edit.added === 0) return [...findings]
  const shift = edit.added - edit.removed
  const gone = edit.start + edit.removed
  return findings.flatMap(finding => {
    if (finding.start === null || finding.end === null || finding.end <= edit.start) return [finding]
    if (finding.start >= gone) return [{ ...finding, start: finding.start + shift, end: finding.end + shift }]
    return []
  })
}
