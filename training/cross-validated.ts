/** `weights/cross-validation.json`: what is read beside the development test, to see the gap between the two. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readLabelled, type LabelledComment } from '../eval/labelled.ts'
import type { CommentFigures } from '../eval/score-comments.ts'
import { compilePack } from '../src/policy/compile-pack.ts'
import { packFrom } from '../src/policy/pack/read-pack.ts'
import { weightsFolder } from '../src/platform/weights-file.ts'
import type { Formulas } from '../src/signals/heads/heads.ts'
import type { Unseen } from './fit-formula.ts'
import type { PostFit } from './fit-posts.ts'
import { policyFigures } from './policy-figures.ts'
import { kindAccuracy } from './report-posts.ts'
import type { Prepared } from './examples.ts'

export interface CrossValidated {
  comments: { first: CommentSummary; both: CommentSummary }
  posts: { category_acc: number }
}

export type CommentSummary = Pick<
  CommentFigures,
  'keep_removed' | 'remove_caught' | 'remove_removed' | 'label_macro_f1' | 'route_prf' | 'safeguarding_recall'
>

const pack = new URL('../policies/dlpt-2025-11.yaml', import.meta.url)

export interface Read {
  /** Folder of the training corpus. */
  corpus: string
  school: readonly Prepared[]
  unseen: readonly Unseen[]
  formulas: { first: Formulas; both: Formulas }
  posts: PostFit
}

export function writeCrossValidated({ corpus, school, unseen, formulas, posts }: Read): CrossValidated {
  const compiled = compilePack(packFrom(readFileSync(fileURLToPath(pack), 'utf8')))
  const expected = readLabelled<LabelledComment>(join(corpus, 'comments.jsonl'))
  const comments = expected.map((one, at) => ({
    expected: one,
    reading: school[at]!.reading,
    unseen: unseen[at]!,
  }))
  const summary = (of: Formulas, tiers: 1 | 2): CommentSummary => {
    const all = policyFigures(comments, of, tiers, compiled)
    return {
      keep_removed: all.keep_removed,
      remove_caught: all.remove_caught,
      remove_removed: all.remove_removed,
      label_macro_f1: all.label_macro_f1,
      route_prf: all.route_prf,
      safeguarding_recall: all.safeguarding_recall,
    }
  }
  const figures: CrossValidated = {
    comments: { first: summary(formulas.first, 1), both: summary(formulas.both, 2) },
    posts: { category_acc: Number(kindAccuracy(posts.unseen).toFixed(4)) },
  }
  writeFileSync(join(weightsFolder, 'cross-validation.json'), `${JSON.stringify(figures, null, 1)}\n`)
  return figures
}
