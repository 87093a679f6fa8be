import type { PublicFigures } from './public-sets.ts'
import type { CorpusFigures } from './run-corpus.ts'
import type { EverydayFigures } from './score-everyday.ts'

/** The figures on one screen: most telling first, each with its 95 % interval where it has one. */
export function tableOf(
  { tiers, posts, comments, everyday }: CorpusFigures,
  open: PublicFigures | null,
): string[] {
  const { intervals: ofPosts } = posts
  const { intervals: ofComments } = comments
  return [
    `Posts (${posts.n})`,
    count('names and photos against a no that pass', posts.consent_missed),
    count('… of unknown consent', posts.unknown_consent_passed),
    row('clean posts that pass', posts.clean_pass, ofPosts.clean_pass),
    row('refuse cases stopped', posts.refuse_stopped, ofPosts.refuse_stopped),
    row('hold cases stopped', posts.hold_stopped, ofPosts.hold_stopped),
    row('rule micro-F1', posts.rule_micro_prf[2], ofPosts.rule_micro_f1),
    row('rule macro-F1', posts.rule_macro_f1, ofPosts.rule_macro_f1),
    row('category accuracy', posts.category_acc, ofPosts.category_acc),
    row('words of findings hit', posts.span_hit),
    ...matrix('asked for', posts.decisions),
    ...prfTable('rule', posts.per_rule),
    ...Object.entries(posts.by_channel).map(([name, { n, exact, rule_micro_f1: f1 }]) =>
      row(`on ${name} (${n}): decision exact, rule micro-F1`, exact, undefined, f1),
    ),
    '',
    `Comments (${comments.n}), read by ${['lexicons and rules', 'the first tier', 'both tiers'][tiers] ?? tiers}`,
    row('keep cases proposed for removal', comments.keep_removed, ofComments.keep_removed),
    count('civil criticism proposed for removal', comments.criticism_removed),
    row('keep cases kept', comments.keep_kept, ofComments.keep_kept),
    row('remove cases caught', comments.remove_caught, ofComments.remove_caught),
    row('remove cases proposed for removal', comments.remove_removed, ofComments.remove_removed),
    row('label macro-F1', comments.label_macro_f1, ofComments.label_macro_f1),
    row('label micro-F1', comments.label_micro_prf[2], ofComments.label_micro_f1),
    row('safeguarding recall', comments.safeguarding_recall, ofComments.safeguarding_recall),
    ...matrix('asked for', comments.actions),
    ...prfTable('label', comments.per_label),
    ...prfTable('route', comments.route_prf),
    ...Object.entries(comments.by_channel).map(([name, { n, exact }]) =>
      row(`on ${name} (${n}): action exact`, exact),
    ),
    ...(everyday === null ? [] : ['', ...everydayTable(everyday)]),
    ...(open === null ? [] : ['', ...openTable(open)]),
  ]
}

type Bounds = readonly [number, number]

function row(label: string, value: number, interval?: Bounds, second?: number): string {
  const between = interval === undefined ? '' : `  ${interval[0].toFixed(3)}–${interval[1].toFixed(3)}`
  const also = second === undefined ? '' : `  ${shown(second)}`
  return `  ${label.padEnd(56)} ${shown(value).padStart(6)}${between}${also}`
}

const shown = (value: number): string => value.toFixed(3)

const count = (label: string, ids: readonly string[]): string =>
  `  ${label.padEnd(56)} ${String(ids.length).padStart(6)}`

function matrix(label: string, of: Record<string, Record<string, number>>): string[] {
  const columns = Object.keys(of)
  return [
    `  ${label.padEnd(12)}${columns.map(name => name.padStart(9)).join('')}   (proposed)`,
    ...Object.entries(of).map(
      ([name, counts]) =>
        `  ${name.padEnd(12)}${columns.map(column => String(counts[column]).padStart(9)).join('')}`,
    ),
  ]
}

function prfTable(what: string, of: Record<string, readonly [number, number, number]>): string[] {
  return [
    `  ${what.padEnd(32)}${['precision', 'recall', 'F1'].map(name => name.padStart(10)).join('')}`,
    ...Object.entries(of).map(
      ([name, values]) =>
        `  ${name.padEnd(32)}${values.map(value => value.toFixed(3).padStart(10)).join('')}`,
    ),
  ]
}

function everydayTable({ n, cases, as_danger, removed, kept }: EverydayFigures): string[] {
  return [
    `Everyday comments (${n}), in which there is nothing`,
    count('made a case of the safeguarding team by themselves', cases),
    count('taken for a danger to a child, first in the queue', as_danger),
    count('proposed for removal', removed),
    row('kept', kept),
  ]
}

function openTable(open: PublicFigures): string[] {
  const { dynahate_accuracy: dynahate, edos_macro_f1: edos, goemotions_false_positives: benign } = open
  return [
    'Public sets',
    ...(dynahate ? [row(`Dynahate test (${dynahate.n}): accuracy`, dynahate.value, dynahate.interval)] : []),
    ...(edos ? [row(`EDOS test (${edos.n}): macro-F1 of sexist`, edos.value)] : []),
    ...(benign
      ? [row(`GoEmotions test (${benign.n}): harmless called hateful`, benign.value, benign.interval)]
      : []),
  ]
}
