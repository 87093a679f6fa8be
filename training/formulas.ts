import { combine, type Formula } from '../src/signals/heads/formula.ts'
import { lexicons } from '../src/signals/heads/lexicon-scores.ts'
import type { Formulas } from '../src/signals/heads/heads.ts'
import { broad, grounds, headNames, labels, type HeadName } from '../src/signals/heads/head-names.ts'
import { fitFormula, type Unseen } from './fit-formula.ts'

/**
 * Formulas for the first tier alone and for both, of every head.
 * @param unseen school comments, scored by heads that did not learn from them.
 * @param benign harmless texts of the public sets that nothing learned from: the broad heads' cuts.
 */
export function formulasOf(
  unseen: readonly Unseen[],
  benign: readonly Unseen[],
): { first: Formulas; both: Formulas } {
  const of = (tiers: 1 | 2): Formulas =>
    Object.fromEntries([
      ...[...labels, ...grounds].map(head => [head, fitFormula(head, unseen, tiers)] as const),
      ...broad.map(head => [head, broadFormula(head, cut(benign, tiers), tiers)] as const),
    ])
  return { first: of(1), both: of(2) }
}

const cut = (rows: readonly Unseen[], tiers: number): Unseen[] =>
  rows.map(row => ({ ...row, tiers: row.tiers.slice(0, tiers) }))

/** Shares of harmless texts that a broad head may call for a look, and propose for removal. */
const falseAlarms = { review: 0.009, remove: 0.002 }

/** The tiers' weights in a broad head; the first holds false alarms down, the second finds more (MODELS, 3b'). */
const shares = { 1: [1], 2: [0.6, 0.6] } as const

function broadFormula(head: HeadName, benign: readonly Unseen[], tiers: 1 | 2): Formula {
  const formula: Formula = {
    tiers: shares[tiers].map(share => headNames.map(name => (name === head ? share : 0))),
    lexicons: lexicons.map(() => 0),
    bias: 0,
    review: 0,
    remove: 0,
  }
  const scores = benign.map(row => combine(formula, row)).sort((a, b) => b - a)
  const above = (share: number) => scores[Math.floor(scores.length * share)] ?? 0
  return { ...formula, review: above(falseAlarms.review), remove: above(falseAlarms.remove) + 0.01 }
}
