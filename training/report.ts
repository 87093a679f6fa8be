/** What the cross-validation says of the heads, and of what moderation would propose, as lines of text. */
import { combine } from '../src/signals/heads/formula.ts'
import type { Formulas } from '../src/signals/heads/heads.ts'
import { headAt, labels, type HeadName } from '../src/signals/heads/head-names.ts'
import type { Unseen } from './fit-formula.ts'

export interface HeadFigures {
  precision: number
  recall: number
  f1: number
  positives: number
}

/** Figures of one head at its review cut, on texts that it did not learn from. */
export function figuresOf(
  head: HeadName,
  formulas: Formulas,
  unseen: readonly Unseen[],
  tiers: number,
): HeadFigures {
  const formula = formulas[head]!
  const counts = { hit: 0, false: 0, missed: 0 }
  for (const row of unseen) {
    const target = row.targets[headAt[head]]!
    if (Number.isNaN(target)) continue
    const says = combine(formula, { ...row, tiers: row.tiers.slice(0, tiers) }) >= formula.review
    if (says && target === 1) counts.hit++
    else if (says) counts.false++
    else if (target === 1) counts.missed++
  }
  const { hit } = counts
  const share = (of: number) => (of === 0 ? 0 : hit / of)
  return {
    precision: share(hit + counts.false),
    recall: share(hit + counts.missed),
    f1: (2 * hit) / Math.max(1, 2 * hit + counts.false + counts.missed),
    positives: hit + counts.missed,
  }
}

export function report(
  unseen: readonly Unseen[],
  { first, both }: { first: Formulas; both: Formulas },
): string[] {
  const lines = [
    'head              first tier      both tiers   (precision recall F1, on school comments not learned from)',
  ]
  for (const head of Object.keys(both) as HeadName[]) {
    const [one, two] = [figuresOf(head, first, unseen, 1), figuresOf(head, both, unseen, 2)]
    const say = ({ precision, recall, f1 }: HeadFigures) =>
      [precision, recall, f1].map(figure => figure.toFixed(3)).join(' ')
    lines.push(`${head.padEnd(16)}  ${say(one)}  ${say(two)}  ${two.positives}`)
  }
  for (const [name, formulas, tiers] of [
    ['first', first, 1],
    ['both', both, 2],
  ] as const) {
    const mean =
      labels.reduce((sum, head) => sum + figuresOf(head, formulas, unseen, tiers).f1, 0) / labels.length
    lines.push(`label macro-F1, ${name}: ${mean.toFixed(3)}`)
  }
  return lines
}
