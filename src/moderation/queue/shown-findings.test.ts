import { expect, test } from 'vitest'
import type { CommentFinding } from '../../policy/comment-finding.ts'
import { shownFindings } from './shown-findings.ts'

const finding = (start: number, more: Partial<CommentFinding> = {}): CommentFinding => ({
  rule: 'abuse',
  label: 'abusive',
  ground: 'abusive',
  clause: '2.5-delete-abusive',
  gap: null,
  action: 'remove',
  score: 0.9,
  start,
  end: start + 4,
  text: null,
  message: 'This swears.',
  ...more,
})

test('a few are all shown', () => {
  expect(shownFindings([finding(0), finding(9)])).toHaveLength(2)
})

test('of hundreds sixty are shown, in reading order, and none of another ground is lost among them', () => {
  const many = Array.from({ length: 300 }, (_, nth) => finding(nth * 5))
  const quiet = finding(2_000, { rule: 'concern', ground: 'complaint', action: 'keep', score: 0.5 })
  const shown = shownFindings([...many, quiet])
  expect(shown).toHaveLength(60)
  expect(shown).toContain(quiet)
  expect(shown.map(({ start }) => start!)).toEqual(shown.map(({ start }) => start!).toSorted((a, b) => a - b))
})
