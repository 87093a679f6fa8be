import { bootstrapF1, wilson, type Interval } from './intervals.ts'
import type { Answered, Decision, LabelledPost, PostAnswer } from './labelled.ts'
import { rounded } from './rounded.ts'
import { macroF1, micro, prf, tally, type Judged, type Prf } from './tally.ts'
import { wrongNames } from './wrong-names.ts'

type Item = Answered<LabelledPost, PostAnswer>

const CONSENT = 'names-photos-without-consent'

/** The figures of posts: names and values of the shared scorer, then intervals, channels, and what went wrong. */
export function scorePosts(items: readonly Item[]) {
  const judged = judgedRules(items)
  const counts = tally(judged)
  const matrix = decisionMatrix(items)
  const asked = (wanted: Decision) => items.filter(({ expected }) => expected.expect.decision === wanted)
  const passed = (of: readonly Item[]) => of.filter(({ actual }) => actual.decision === 'publish')
  const clean = asked('publish')
  const refused = asked('refuse')
  const held = asked('hold')
  const exact = items.filter(({ expected, actual }) => expected.expect.decision === actual.decision).length
  const rightKind = items.filter(({ expected, actual }) => expected.expect.category === actual.category)
  const aboutConsent = (of: readonly Item[]) =>
    of.filter(({ expected }) => expected.expect.rules.includes(CONSENT))
  const f1 = bootstrapF1(judged)
  const stopped = (of: readonly Item[]) => of.length - passed(of).length
  return {
    n: items.length,
    rule_micro_prf: micro(counts).map(value => rounded(value, 4)) as Prf,
    rule_macro_f1: rounded(macroF1(counts), 4),
    per_rule: Object.fromEntries(
      [...counts]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([rule, each]) => [rule, prf(each).map(value => rounded(value, 3)) as Prf]),
    ),
    decisions: matrix,
    exact: share(exact, items.length),
    clean_pass: share(passed(clean).length, clean.length),
    refuse_stopped: share(stopped(refused), refused.length, 1 - passed(refused).length / refused.length),
    hold_stopped: share(stopped(held), held.length, 1 - passed(held).length / held.length),
    consent_missed: idsOf(passed(aboutConsent(refused))),
    category_acc: share(rightKind.length, items.length),
    span_hit: spanHit(items),
    wrong: idsOf(
      items.filter(
        ({ expected, actual }) =>
          (expected.expect.decision === 'publish') !== (actual.decision === 'publish'),
      ),
    ),
    unknown_consent_passed: idsOf(passed(aboutConsent(held))),
    intervals: {
      rule_micro_f1: digits(f1.micro),
      rule_macro_f1: digits(f1.macro),
      exact: digits(wilson(exact, items.length)),
      clean_pass: digits(wilson(passed(clean).length, clean.length)),
      refuse_stopped: digits(wilson(stopped(refused), refused.length)),
      hold_stopped: digits(wilson(stopped(held), held.length)),
      category_acc: digits(wilson(rightKind.length, items.length)),
    },
    by_channel: byChannel(items),
    ids: {
      clean_stopped: idsOf(clean.filter(({ actual }) => actual.decision !== 'publish')),
      refuse_passed: idsOf(passed(refused)),
      hold_passed: idsOf(passed(held)),
      wrong_category: idsOf(items.filter(item => !rightKind.includes(item))),
      rules: wrongNames(idsOf(items), judged),
    },
  }
}

export type PostFigures = ReturnType<typeof scorePosts>

/** Rules that no post of the file ought to break are not counted: they are other people's classes. */
function judgedRules(items: readonly Item[]): Judged[] {
  const known = new Set(items.flatMap(({ expected }) => expected.expect.rules))
  return items.map(({ expected, actual }) => ({
    wanted: new Set(expected.expect.rules),
    got: new Set(actual.findings.map(({ rule }) => rule).filter(rule => known.has(rule))),
  }))
}

function decisionMatrix(items: readonly Item[]): Record<Decision, Record<Decision, number>> {
  const row = () => ({ publish: 0, hold: 0, refuse: 0 })
  const matrix = { publish: row(), hold: row(), refuse: row() }
  for (const { expected, actual } of items) matrix[expected.expect.decision][actual.decision]++
  return matrix
}

/** The share of the labelled words that a finding of the same rule touches. */
function spanHit(items: readonly Item[]): number {
  let all = 0
  let hit = 0
  for (const { expected, actual } of items) {
    for (const span of expected.expect.spans ?? []) {
      if (!span.text) continue
      all++
      // The shared scorer counts whole characters where findings count UTF-16 units; so do we, to agree with it.
      const before = expected.text.indexOf(span.text)
      const from = before < 0 ? before : Array.from(expected.text.slice(0, before)).length
      const to = from + Array.from(span.text).length
      const touches = actual.findings.some(
        ({ rule, start, end }) =>
          rule === span.rule && start !== null && end !== null && start < to && end > from,
      )
      if (touches) hit++
    }
  }
  return rounded(hit / Math.max(1, all), 4)
}

function byChannel(
  items: readonly Item[],
): Record<string, { n: number; exact: number; rule_micro_f1: number }> {
  const channels = [...new Set(items.map(({ expected }) => expected.channel))].sort()
  return Object.fromEntries(
    channels.map(channel => {
      const here = items.filter(({ expected }) => expected.channel === channel)
      const exact = here.filter(({ expected, actual }) => expected.expect.decision === actual.decision)
      const f1 = micro(tally(judgedRules(here)))[2]
      return [
        channel,
        { n: here.length, exact: share(exact.length, here.length), rule_micro_f1: rounded(f1, 4) },
      ]
    }),
  )
}

/** @param value where the scorer subtracts from one, so that the last digit is the same. */
const share = (count: number, of: number, value = count / of): number => (of === 0 ? 1 : rounded(value, 4))
const digits = ([low, high]: Interval): Interval => [rounded(low, 3), rounded(high, 3)]
const idsOf = (items: readonly Item[]): string[] => items.map(({ expected }) => expected.id)
