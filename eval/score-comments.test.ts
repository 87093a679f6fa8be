import { expect, test } from 'vitest'
import type { Action } from './labelled.ts'
import { scoreComments } from './score-comments.ts'

type Verdict = [action: Action, labels: string, route?: string]

const item = (id: string, [action, labels, route = 'none']: Verdict, got: Verdict) => ({
  expected: {
    id,
    platform: 'facebook',
    author: '',
    text: '',
    expect: { action, labels: labels.split(' ').filter(Boolean), route },
  },
  actual: {
    action: got[0],
    labels: got[1]
      .split(' ')
      .filter(Boolean)
      .map(label => ({ label })),
    route: got[2] ?? 'none',
  },
})

// The figures below were read off the shared scorer, fed with the same items.
const figures = scoreComments([
  item('1', ['keep', ''], ['keep', '']),
  item('2', ['keep', '', 'complaint'], ['remove', 'abusive']),
  item('3', ['keep', '', 'complaint'], ['keep', '', 'complaint']),
  item('4', ['remove', 'racist abusive'], ['remove', 'racist']),
  item('5', ['remove', 'spam'], ['review', 'commercial']),
  item('6', ['remove', 'spam'], ['keep', '', 'complaint']),
  item('7', ['review', '', 'safeguarding'], ['review', '', 'safeguarding']),
  item('8', ['review', '', 'safeguarding'], ['keep', '']),
])

test('the figures of the shared scorer', () => {
  expect(figures).toMatchObject({
    n: 8,
    label_micro_prf: [0.3333, 0.25, 0.2857],
    label_macro_f1: 0.3333,
    per_label: { abusive: [0, 0, 0], commercial: [0, 1, 0], racist: [1, 1, 1], spam: [1, 0, 0] },
    actions: {
      keep: { keep: 2, review: 0, remove: 1 },
      review: { keep: 1, review: 1, remove: 0 },
      remove: { keep: 1, review: 1, remove: 1 },
    },
    route_prf: { complaint: [0.5, 0.5, 0.5], safeguarding: [1, 0.5, 0.667] },
    exact: 0.5,
    keep_removed: 0.3333,
    keep_kept: 0.6667,
    remove_caught: 0.6667,
    remove_removed: 0.3333,
    criticism_removed: ['2'],
    safeguarding_kept_silent: ['8'],
  })
})

test('what the scorer does not say: recall of safeguarding, networks, and which went wrong', () => {
  expect(figures.safeguarding_recall).toBe(0.5)
  expect(figures.by_channel).toEqual({ facebook: { n: 8, exact: 0.5 } })
  expect(figures.ids).toEqual({
    keep_removed: ['2'],
    keep_reviewed: [],
    remove_missed: ['6'],
    remove_reviewed: ['5'],
    labels: {
      missed: { abusive: ['4'], spam: ['5', '6'] },
      extra: { abusive: ['2'], commercial: ['5'] },
    },
    routes: {
      missed: { complaint: ['2'], safeguarding: ['8'] },
      extra: { complaint: ['6'] },
    },
  })
})
