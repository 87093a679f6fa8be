import { expect, test } from 'vitest'
import type { CommentFinding, Moderated } from '../policy/comment-finding.ts'
import { moderateLine, moderateReport } from './moderate-answer.ts'

const finding: CommentFinding = {
  rule: 'spam',
  label: 'spam',
  ground: 'shortener',
  clause: '2.5-delete-spam',
  gap: null,
  action: 'review',
  score: 0.9,
  start: 3,
  end: 7,
  text: 'a.uk',
  message: 'It hides where it leads.',
}
const answer: Moderated = {
  action: 'review',
  labels: [{ label: 'spam', score: 0.9, start: 3, end: 7 }],
  route: 'none',
  findings: [finding],
}

test('an answer has the documented keys in the documented order', () => {
  expect(moderateLine('c1', answer)).toBe(
    '{"id":"c1","action":"review","labels":[{"label":"spam","score":0.9,"start":3,"end":7}],"route":"none","findings":[{"label":"spam","ground":"shortener","clause":"2.5-delete-spam","action":"review","start":3,"end":7,"text":"a.uk","message":"It hides where it leads."}]}',
  )
})

test('a finding without a label has its ground only', () => {
  const { findings } = JSON.parse(
    moderateLine('c1', { ...answer, findings: [{ ...finding, label: null, ground: 'swearing' }] }),
  ) as { findings: object[] }
  expect(findings[0]).not.toHaveProperty('label')
  expect(findings[0]).toHaveProperty('ground', 'swearing')
})

test('the report says the verdict, the way and the reasons', () => {
  expect(moderateReport('c1', answer)).toBe(
    'c1: a person decides (spam)\n  3–7 It hides where it leads. [2.5-delete-spam]',
  )
  const whole: Moderated = {
    action: 'keep',
    labels: [],
    route: 'complaint',
    findings: [{ ...finding, start: null, end: null }],
  }
  expect(moderateReport('c1', whole)).toBe(
    'c1: keep, to be answered\n  all It hides where it leads. [2.5-delete-spam]',
  )
})
