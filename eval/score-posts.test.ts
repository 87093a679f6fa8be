import { expect, test } from 'vitest'
import type { Decision, LabelledPost, PostAnswer } from './labelled.ts'
import { scorePosts } from './score-posts.ts'

const NAMES = 'names-photos-without-consent'
const POLITICS = 'political-statement'

function item(
  id: string,
  wanted: [Decision, string[]],
  got: [Decision, string[]],
  more: Partial<LabelledPost['expect']> & { text?: string; at?: [number, number]; category?: string } = {},
) {
  const { text = 'Well done Bo', at = null, category = 'event', spans = [] } = more
  const expected: LabelledPost = {
    id,
    channel: id.startsWith('x') ? 'x' : 'facebook',
    text,
    expect: { decision: wanted[0], category, rules: wanted[1], spans },
  }
  const actual: PostAnswer = {
    decision: got[0],
    category: 'event',
    findings: got[1].map(rule => ({ rule, start: at?.[0] ?? null, end: at?.[1] ?? null })),
  }
  return { expected, actual }
}

// The figures below were read off the shared scorer, fed with the same items.
const items = [
  item('1', ['publish', []], ['publish', []]),
  item('2', ['publish', []], ['hold', [POLITICS]], { category: 'alert' }),
  item('3', ['refuse', [NAMES]], ['refuse', [NAMES]], { spans: [{ rule: NAMES, text: 'Bo' }], at: [10, 12] }),
  item('x4', ['refuse', [NAMES]], ['publish', []], { spans: [{ rule: NAMES, text: 'Bo' }] }),
  item('x5', ['hold', [NAMES, POLITICS]], ['publish', ['never-asked-for']]),
  item('x6', ['hold', []], ['hold', []]),
  item('7', ['refuse', [POLITICS]], ['hold', [POLITICS]]),
]
const figures = scorePosts(items)

test('the figures of the shared scorer', () => {
  expect(figures).toMatchObject({
    n: 7,
    rule_micro_prf: [0.6667, 0.4, 0.5],
    rule_macro_f1: 0.5,
    per_rule: { [NAMES]: [1, 0.333, 0.5], [POLITICS]: [0.5, 0.5, 0.5] },
    decisions: {
      publish: { publish: 1, hold: 1, refuse: 0 },
      hold: { publish: 1, hold: 1, refuse: 0 },
      refuse: { publish: 1, hold: 1, refuse: 1 },
    },
    exact: 0.4286,
    clean_pass: 0.5,
    refuse_stopped: 0.6667,
    hold_stopped: 0.5,
    consent_missed: ['x4'],
    category_acc: 0.8571,
    span_hit: 0.5,
    wrong: ['2', 'x4', 'x5'],
  })
})

test('what the scorer does not say: unknown consent that passed, channels, and which went wrong', () => {
  expect(figures.unknown_consent_passed).toEqual(['x5'])
  expect(figures.by_channel).toEqual({
    facebook: { n: 4, exact: 0.5, rule_micro_f1: 0.8 },
    x: { n: 3, exact: 0.3333, rule_micro_f1: 0 },
  })
  expect(figures.ids).toMatchObject({
    clean_stopped: ['2'],
    refuse_passed: ['x4'],
    hold_passed: ['x5'],
    wrong_category: ['2'],
    rules: { missed: { [NAMES]: ['x4', 'x5'], [POLITICS]: ['x5'] }, extra: { [POLITICS]: ['2'] } },
  })
})

test('a labelled place behind an emoji is counted in whole characters, as the scorer does', () => {
  const spans = [{ rule: NAMES, text: 'Bo' }]
  const hit = (at: [number, number]) =>
    scorePosts([item('1', ['refuse', [NAMES]], ['refuse', [NAMES]], { text: '🎉🎉Bo', spans, at })]).span_hit
  expect(hit([2, 4])).toBe(1)
  expect(hit([4, 6])).toBe(0)
})
