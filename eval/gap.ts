/** How far the development test lies from what the training corpus promised: a large gap means that something was learned by heart. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CrossValidated } from '../training/cross-validated.ts'
import { weightsFolder } from '../src/platform/weights-file.ts'
import type { CorpusFigures } from './run-corpus.ts'

/** Lines of figure, development test, cross-validation, and the first less the second. Empty without heads. */
export function gapLines({ tiers, posts, comments }: CorpusFigures): string[] {
  const path = join(weightsFolder, 'cross-validation.json')
  if (tiers === 0 || !existsSync(path)) return []
  const before = JSON.parse(readFileSync(path, 'utf8')) as CrossValidated
  const { keep_removed, remove_caught, remove_removed, label_macro_f1, route_prf, safeguarding_recall } =
    before.comments[tiers === 1 ? 'first' : 'both']
  const f1 = (prf: typeof route_prf) => prf['complaint']?.[2] ?? 0
  const rows: [string, number, number][] = [
    ['keep cases proposed for removal', comments.keep_removed, keep_removed],
    ['remove cases caught', comments.remove_caught, remove_caught],
    ['remove cases proposed for removal', comments.remove_removed, remove_removed],
    ['label macro-F1', comments.label_macro_f1, label_macro_f1],
    ['complaint F1', f1(comments.route_prf), f1(route_prf)],
    ['safeguarding recall', comments.safeguarding_recall, safeguarding_recall],
    ['category of posts', posts.category_acc, before.posts.category_acc],
  ]
  const shown = (value: number) => value.toFixed(3).padStart(8)
  return [
    '',
    `${'Beside the training corpus, read by heads that had not learned it'.padEnd(58)}    here   there     gap`,
    ...rows.map(
      ([name, here, there]) => `  ${name.padEnd(54)} ${shown(here)}${shown(there)}${shown(here - there)}`,
    ),
  ]
}
