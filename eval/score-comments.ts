import { bootstrapF1, wilson, type Interval } from './intervals.ts'
import type { Action, Answered, CommentAnswer, LabelledComment } from './labelled.ts'
import { rounded } from './rounded.ts'
import { macroF1, micro, prf, tally, type Judged, type Prf } from './tally.ts'
import { wrongNames } from './wrong-names.ts'

type Item = Answered<LabelledComment, CommentAnswer>

/** The figures of comments: names and values of the shared scorer, then intervals, networks, and what went wrong. */
export function scoreComments(items: readonly Item[]) {
  const judged = items.map(({ expected, actual }) => ({
    wanted: new Set(expected.expect.labels),
    got: new Set(actual.labels.map(({ label }) => label)),
  }))
  const counts = tally(judged)
  const asked = (action: Action) => items.filter(({ expected }) => expected.expect.action === action)
  const answered = (of: readonly Item[], action: Action) =>
    of.filter(({ actual }) => actual.action === action)
  const kept = asked('keep')
  const removed = asked('remove')
  const missed = answered(removed, 'keep')
  const exact = items.filter(({ expected, actual }) => expected.expect.action === actual.action).length
  const criticism = kept.filter(({ expected }) => expected.expect.route === 'complaint')
  const atRisk = items.filter(({ expected }) => expected.expect.route === 'safeguarding')
  const reached = atRisk.filter(({ actual }) => actual.route === 'safeguarding')
  const f1 = bootstrapF1(judged)
  const share = (part: readonly Item[], of: readonly Item[]) => portion(part.length / of.length)
  return {
    n: items.length,
    label_micro_prf: micro(counts).map(value => rounded(value, 4)) as Prf,
    label_macro_f1: rounded(macroF1(counts), 4),
    per_label: perName(counts),
    actions: actionMatrix(items),
    route_prf: perName(tally(routes(items)), ['complaint', 'safeguarding']),
    exact: rounded(exact / items.length, 4),
    keep_removed: share(answered(kept, 'remove'), kept),
    keep_kept: share(answered(kept, 'keep'), kept),
    remove_caught: portion(1 - missed.length / removed.length),
    remove_removed: share(answered(removed, 'remove'), removed),
    criticism_removed: idsOf(answered(criticism, 'remove')),
    safeguarding_kept_silent: idsOf(
      answered(atRisk, 'keep').filter(({ actual }) => actual.route !== 'safeguarding'),
    ),
    safeguarding_recall: share(reached, atRisk),
    intervals: {
      label_micro_f1: digits(f1.micro),
      label_macro_f1: digits(f1.macro),
      exact: digits(wilson(exact, items.length)),
      keep_removed: digits(wilson(answered(kept, 'remove').length, kept.length)),
      keep_kept: digits(wilson(answered(kept, 'keep').length, kept.length)),
      remove_caught: digits(wilson(removed.length - missed.length, removed.length)),
      remove_removed: digits(wilson(answered(removed, 'remove').length, removed.length)),
      safeguarding_recall: digits(wilson(reached.length, atRisk.length)),
    },
    by_channel: byNetwork(items),
    ids: {
      keep_removed: idsOf(answered(kept, 'remove')),
      keep_reviewed: idsOf(answered(kept, 'review')),
      remove_missed: idsOf(missed),
      remove_reviewed: idsOf(answered(removed, 'review')),
      labels: wrongNames(idsOf(items), judged),
      routes: wrongNames(idsOf(items), routes(items)),
    },
  }
}

export type CommentFigures = ReturnType<typeof scoreComments>

const routes = (items: readonly Item[]): Judged[] =>
  items.map(({ expected, actual }) => ({ wanted: way(expected.expect.route), got: way(actual.route) }))

const way = (route: string): Set<string> => new Set(route === 'none' ? [] : [route])

function actionMatrix(items: readonly Item[]): Record<Action, Record<Action, number>> {
  const row = () => ({ keep: 0, review: 0, remove: 0 })
  const matrix = { keep: row(), review: row(), remove: row() }
  for (const { expected, actual } of items) matrix[expected.expect.action][actual.action]++
  return matrix
}

/** @param always names that stand there even where nothing was found or wanted. */
function perName(counts: ReturnType<typeof tally>, always: readonly string[] = []): Record<string, Prf> {
  const names = [...new Set([...counts.keys(), ...always])].sort()
  const none = { hit: 0, extra: 0, missed: 0 }
  return Object.fromEntries(
    names.map(name => [name, prf(counts.get(name) ?? none).map(value => rounded(value, 3)) as Prf]),
  )
}

function byNetwork(items: readonly Item[]) {
  const networks = [...new Set(items.map(({ expected }) => expected.platform))].sort()
  return Object.fromEntries(
    networks.map(network => {
      const here = items.filter(({ expected }) => expected.platform === network)
      const exact = here.filter(({ expected, actual }) => expected.expect.action === actual.action)
      return [network, { n: here.length, exact: rounded(exact.length / here.length, 4) }]
    }),
  )
}

/** Of none at all, all were right. */
const portion = (value: number): number => (Number.isNaN(value) ? 1 : rounded(value, 4))
const digits = ([low, high]: Interval): Interval => [rounded(low, 3), rounded(high, 3)]
const idsOf = (items: readonly Item[]): string[] => items.map(({ expected }) => expected.id)
