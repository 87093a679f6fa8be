import { expect, test } from 'vitest'
import type { Checked, Finding } from '../policy/finding.ts'
import { answerLine, answerReport, errorLine, errorReport } from './check-answer.ts'

const finding: Finding = {
  id: 'f1',
  rule: 'no-links',
  clause: '2.3-no-links',
  gap: null,
  decision: 'refuse',
  place: 'text',
  start: 3,
  end: 7,
  media: null,
  box: null,
  face: null,
  text: 'a.uk',
  people: [],
  message: 'Drop the link.',
  mend: { id: 'drop', kind: 'remove', label: 'Drop it', replacement: null },
  leaves: ['mend'],
}
const checked: Checked = { decision: 'refuse', category: 'activity', allowedBy: null, findings: [finding] }

test('an answer has the documented keys in the documented order', () => {
  expect(answerLine('p1', checked)).toBe(
    '{"id":"p1","decision":"refuse","category":"activity","findings":[{"rule":"no-links","clause":"2.3-no-links","decision":"refuse","start":3,"end":7,"text":"a.uk","message":"Drop the link.","mend":"Drop it"}]}',
  )
})

test('a finding in a picture says in which, and has no place in the text', () => {
  const inPicture = { ...finding, start: null, end: null, media: 1, mend: null }
  const answer = JSON.parse(answerLine('p1', { ...checked, findings: [inPicture] })) as {
    findings: unknown[]
  }
  expect(answer.findings).toMatchObject([{ start: null, end: null, media: 1, mend: null }])
  expect(answerReport('p1', { ...checked, findings: [inPicture] })).toContain('picture 2 Drop the link.')
})

test('the report says the verdict and how to mend it', () => {
  expect(answerReport('p1', checked)).toBe(
    'p1: refused (activity)\n  3–7 Drop the link. [2.3-no-links] → Drop it',
  )
})

test('what is about the whole post says so', () => {
  const whole = { ...finding, start: null, end: null }
  expect(answerReport('p1', { ...checked, findings: [whole] })).toContain('post Drop the link.')
})

test('an error names its line and field', () => {
  const error = { code: 'not-json', field: 'line', message: 'No JSON.' } as const
  expect(errorLine(4, error)).toBe(
    '{"line":4,"error":{"code":"not-json","field":"line","message":"No JSON."}}',
  )
  expect(errorReport(4, error)).toBe('line 4: No JSON. (line)')
})
