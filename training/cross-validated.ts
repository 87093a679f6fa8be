/** `weights/cross-validation.json`: what is read beside the development test, to see the gap between the two. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rounded } from '../eval/rounded.ts'
import { readLabelled, type LabelledComment } from '../eval/labelled.ts'
import type { CommentFigures } from '../eval/score-comments.ts'
import { weightsFolder } from '../src/platform/weights-file.ts'
import type { Formulas } from '../src/signals/heads/heads.ts'
import type { Unseen } from './fit-formula.ts'
import type { PostFit } from './fit-posts.ts'
import { policyFigures } from './policy-figures.ts'
import { kindAccuracy } from './report-posts.ts'
import { trustPolicy } from './trust-policy.ts'
import type { Prepared } from './examples.ts'

export interface CrossValidated {
  comments: { first: CommentSummary; both: CommentSummary }
  posts: {
    /** Too kind: the word lists of kinds were written by people who had read these posts. */
    category_acc: number
    /** Of the heads alone, which had not. */
    category_acc_by_heads: number
  }
}

export type CommentSummary = Pick<
  CommentFigures,
  'keep_removed' | 'remove_caught' | 'remove_removed' | 'label_macro_f1' | 'route_prf' | 'safeguarding_recall'
>

export interface Read {
  /** Folder of the training corpus. */
  corpus: string
  school: readonly Prepared[]
  unseen: readonly Unseen[]
  formulas: { first: Formulas; both: Formulas }
  posts: PostFit
}

export function writeCrossValidated({ corpus, school, unseen, formulas, posts }: Read): CrossValidated {
  const expected = readLabelled<LabelledComment>(join(corpus, 'comments.jsonl'))
  const comments = expected.map((one, at) => ({
    expected: one,
    reading: school[at]!.reading,
    unseen: unseen[at]!,
  }))
  const summary = (of: Formulas, tiers: 1 | 2): CommentSummary => {
    const all = policyFigures(comments, of, tiers, trustPolicy)
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
    posts: postSummary(posts),
  }
  writeFigures(figures)
  return figures
}

/** The same where the heads of comments were not trained: their figures stay. */
export function rewritePostFigures(posts: PostFit): CrossValidated {
  const figures = { ...(JSON.parse(readFileSync(file, 'utf8')) as CrossValidated), posts: postSummary(posts) }
  writeFigures(figures)
  return figures
}

const file = join(weightsFolder, 'cross-validation.json')
const writeFigures = (figures: CrossValidated) => writeFileSync(file, `${JSON.stringify(figures, null, 1)}\n`)

const postSummary = ({ unseen, heads }: PostFit): CrossValidated['posts'] => ({
  category_acc: rounded(kindAccuracy(unseen, heads.lists.ofKind), 4),
  category_acc_by_heads: rounded(kindAccuracy(unseen, 0), 4),
})
