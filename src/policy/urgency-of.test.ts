import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CommentFinding, Moderated } from './comment-finding.ts'
import { hiddenAtOnce } from './hidden-at-once.ts'
import { Label, Urgency } from './pack/moderation-schema.ts'
import { dlpt } from './testing/dlpt.ts'
import { mostUrgent, urgencyOf } from './urgency-of.ts'

const nothing: Moderated = { action: 'keep', labels: [], route: 'none', findings: [] }
const found = (more: Partial<CommentFinding>): CommentFinding => ({
  rule: 'abusive',
  label: 'abusive',
  ground: 'abusive',
  clause: '2.5-delete-abusive',
  gap: null,
  action: 'review',
  score: 0.6,
  start: null,
  end: null,
  text: null,
  message: 'This may insult somebody.',
  ...more,
})
const labelled = (label: Label): Moderated => ({
  ...nothing,
  action: 'review',
  labels: [{ label, score: 0.6, start: null, end: null }],
  findings: [found({ label })],
})
type Label = (typeof Label.options)[number]

test.each<[string, Moderated | null, Urgency]>([
  ['a child at risk', { ...nothing, route: 'safeguarding' }, 'safeguarding'],
  ['a threat', { ...nothing, findings: [found({ ground: 'threat', label: null })] }, 'urgent'],
  ['a telephone number', labelled('personal-info'), 'urgent'],
  ['racism', labelled('racist'), 'high'],
  ['an advert', labelled('commercial'), 'normal'],
  ['a complaint', { ...nothing, route: 'complaint' }, 'normal'],
  ['nothing in it', nothing, 'low'],
  ['no machine has read it', null, 'high'],
])('%s', (_what, moderated, level) => {
  expect(urgencyOf(dlpt, moderated)).toBe(level)
})
type Urgency = (typeof Urgency.options)[number]

test('a danger to a child that is doubtful is looked at within the hour, and never makes anything less urgent', () => {
  const danger = (score: number, ...more: CommentFinding[]): Moderated => ({
    ...nothing,
    action: 'review',
    route: 'safeguarding',
    findings: [found({ rule: 'safeguarding', ground: 'safeguarding', label: null, score }), ...more],
  })
  const { below, level } = dlpt.moderation.doubtfulDanger
  expect(urgencyOf(dlpt, danger(below))).toBe('safeguarding')
  expect(urgencyOf(dlpt, danger(below - 0.01))).toBe(level)
  expect(urgencyOf(dlpt, danger(below - 0.01, found({ ground: 'racist' })))).toBe(level)
  const higher = {
    ...dlpt,
    moderation: { ...dlpt.moderation, doubtfulDanger: { below, level: 'low' as const } },
  }
  expect(urgencyOf(higher, danger(below - 0.01, found({ ground: 'threat', label: null })))).toBe('urgent')
})

test('one more label never makes a comment less urgent', () => {
  const order = (level: Urgency) => Urgency.options.indexOf(level)
  fc.assert(
    fc.property(fc.subarray([...Label.options]), fc.constantFrom(...Label.options), (labels, one) => {
      const of = (some: Label[]): Moderated => ({
        ...nothing,
        action: 'review',
        labels: some.map(label => ({ label, score: 0.6, start: null, end: null })),
      })
      expect(order(urgencyOf(dlpt, of([...labels, one])))).toBeLessThanOrEqual(
        order(urgencyOf(dlpt, of(labels))),
      )
    }),
  )
  expect(mostUrgent([])).toBeNull()
})

describe('hidden before a person has looked', () => {
  const fact = {
    signal: 'head',
    is: 'racist',
    score: 0.97,
    start: null,
    end: null,
    media: null,
    text: null,
    people: [],
    why: '',
  }
  const reading = { text: 'x', facts: [fact], categories: [] }
  const pack = {
    ...dlpt,
    moderation: { ...dlpt.moderation, automaticHiding: [{ signal: 'head', is: ['racist'], atLeast: 0.95 }] },
  }

  test('nothing, unless the pack says so', () => {
    expect(hiddenAtOnce(dlpt, reading, labelled('racist'))).toBeNull()
  })

  test('what the pack names, as sure as it says', () => {
    expect(hiddenAtOnce(pack, reading, labelled('racist'))).toBe(fact)
    const unsure = { ...reading, facts: [{ ...fact, score: 0.9 }] }
    expect(hiddenAtOnce(pack, unsure, labelled('racist'))).toBeNull()
  })

  test.each(['complaint', 'safeguarding'] as const)('never what goes to %s', route => {
    expect(hiddenAtOnce(pack, reading, { ...labelled('racist'), route })).toBeNull()
  })
})
