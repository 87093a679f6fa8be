import type { CorpusFigures } from './run-corpus.ts'

/** The floor of one set of tiers: a figure of `atLeast` may not sink below it, one of `atMost` not rise above it. */
export interface Floors {
  atLeast: Record<string, number>
  atMost: Record<string, number>
}

/** `baseline.json`: floors by the number of tiers that read, as `tiers 1`. */
export type Baseline = Record<string, Floors>

export const baselineKey = ({ tiers }: CorpusFigures): string => `tiers ${tiers}`

/** Figures are printed with four digits: what differs by less is rounding. */
const ROUNDING = 0.0005

/** The figures that CI guards, from what was measured. */
export function floorsOf({ posts, comments, everyday }: CorpusFigures): Floors {
  const { complaint, safeguarding } = comments.route_prf
  return {
    atLeast: {
      'posts: clean that pass': posts.clean_pass,
      'posts: refuse cases stopped': posts.refuse_stopped,
      'posts: hold cases stopped': posts.hold_stopped,
      'posts: decision exact': posts.exact,
      'posts: rule micro-F1': posts.rule_micro_prf[2],
      'posts: rule macro-F1': posts.rule_macro_f1,
      'posts: category accuracy': posts.category_acc,
      'posts: spans hit': posts.span_hit,
      ...named('posts: F1 of ', posts.per_rule),
      'comments: keep cases kept': comments.keep_kept,
      'comments: remove cases caught': comments.remove_caught,
      'comments: remove cases proposed for removal': comments.remove_removed,
      'comments: action exact': comments.exact,
      'comments: label micro-F1': comments.label_micro_prf[2],
      'comments: label macro-F1': comments.label_macro_f1,
      ...named('comments: F1 of ', comments.per_label),
      'comments: complaint route F1': complaint?.[2] ?? 0,
      'comments: safeguarding route F1': safeguarding?.[2] ?? 0,
      'comments: safeguarding recall': comments.safeguarding_recall,
      ...(everyday && { 'everyday comments: kept': everyday.kept }),
    },
    atMost: {
      'posts: consent missed': posts.consent_missed.length,
      'posts: unknown consent passed': posts.unknown_consent_passed.length,
      'comments: keep cases proposed for removal': comments.keep_removed,
      'comments: civil criticism proposed for removal': comments.criticism_removed.length,
      'comments: safeguarding kept silent': comments.safeguarding_kept_silent.length,
      ...(everyday && {
        'everyday comments: made a case by themselves': everyday.cases.length,
        'everyday comments: taken for a danger to a child': everyday.as_danger.length,
        'everyday comments: proposed for removal': everyday.removed.length,
      }),
    },
  }
}

const named = (prefix: string, figures: Record<string, readonly [number, number, number]>) =>
  Object.fromEntries(Object.entries(figures).map(([name, [, , f1]]) => [`${prefix}${name}`, f1]))

/** The figures that are worse than their floor, as sentences; a figure that vanished is one of them. */
export function fallen(figures: CorpusFigures, floors: Floors): string[] {
  const now = floorsOf(figures)
  return [
    ...Object.entries(floors.atLeast)
      .filter(([name, floor]) => !((now.atLeast[name] ?? -1) >= floor - ROUNDING))
      .map(
        ([name, floor]) => `${name}: ${now.atLeast[name] ?? 'not measured'}, and at least ${floor} before`,
      ),
    ...Object.entries(floors.atMost)
      .filter(([name, floor]) => !((now.atMost[name] ?? Infinity) <= floor + ROUNDING))
      .map(([name, floor]) => `${name}: ${now.atMost[name] ?? 'not measured'}, and at most ${floor} before`),
  ]
}
