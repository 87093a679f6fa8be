/**
 * What the policy would propose for school comments that the heads had not learned from: the figures by which
 * formulas, cuts and the pack's lines are tuned, so that the development test stays a thermometer.
 */
import type { LabelledComment } from '../eval/labelled.ts'
import { scoreComments, type CommentFigures } from '../eval/score-comments.ts'
import type { CompiledPack } from '../src/policy/compile-pack.ts'
import { moderateComment } from '../src/policy/moderate-comment.ts'
import { combine, scaled } from '../src/signals/heads/formula.ts'
import type { HeadName } from '../src/signals/heads/head-names.ts'
import type { Formulas } from '../src/signals/heads/heads.ts'
import type { Reading } from '../src/signals/signal.ts'
import type { Unseen } from './fit-formula.ts'

/** A school comment, what its lexicons say, and what heads say that never saw it. */
export interface UnseenComment {
  expected: LabelledComment
  reading: Reading
  unseen: Unseen
}

export function policyFigures(
  comments: readonly UnseenComment[],
  formulas: Formulas,
  tiers: 1 | 2,
  pack: CompiledPack,
): CommentFigures {
  const heads = Object.entries(formulas) as [HeadName, NonNullable<Formulas[HeadName]>][]
  return scoreComments(
    comments.map(({ expected, reading, unseen }) => {
      const scores = { ...unseen, tiers: unseen.tiers.slice(0, tiers) }
      const facts = heads.map(([head, formula]) => ({
        signal: 'head',
        is: head,
        score: scaled(combine(formula, scores), formula),
        start: null,
        end: null,
        media: null,
        text: null,
        people: [],
        why: '',
      }))
      return {
        expected,
        actual: moderateComment(pack, { ...reading, facts: [...reading.facts, ...facts] }),
      }
    }),
  )
}
