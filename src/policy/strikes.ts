import { londonDate } from '../platform/clock.ts'
import { control } from './controls.ts'
import type { Pack, RemovalReason } from './pack/pack-schema.ts'

/** What somebody decided about a comment: a fact, and never taken back but by another. */
export interface DecidedFact {
  id: string
  commentId: string
  decision: 'keep' | 'remove' | 'hide'
  /** Null only with `keep`. */
  reason: RemovalReason | null
  decidedAt: Date
  undoneAt: Date | null
  /** The decision that this one puts right: a challenge that was upheld, a second opinion. */
  overturns: string | null
}

/** A removal that stands, for a reason that the pack counts. */
export interface Strike {
  /** The decision. */
  id: string
  commentId: string
  reason: RemovalReason
  decidedAt: Date
  weight: number
}

export interface Strikes {
  /** Those of the window, oldest first. */
  counted: readonly Strike[]
  /** What they weigh together. */
  weight: number
  /** So much proposes a block. */
  threshold: number
  reached: boolean
}

type Rules = Pack['thresholds']['strikes']

/**
 * The strikes of one writer at an instant, derived anew each time from what was decided about what they wrote. No number
 * is kept anywhere: a decision that was undone or overturned is no strike, whenever that happened.
 *
 * A comment is at most one strike, however often it was decided. The order of the facts changes nothing.
 * Sources: 2.5-block-repeat-abusers, G17.
 */
export const strikesOf = control(
  'block-repeat-abusers',
  (rules: Rules, facts: readonly DecidedFact[], at: Date): Strikes => {
    const first = firstDay(at, rules.withinDays)
    const counted = strikesEver(rules, facts)
      .filter(({ decidedAt }) => decidedAt <= at && londonDate(decidedAt) >= first)
      .toSorted(earlierFirst)
    return sum(rules, counted)
  },
  rules => sum(rules, []),
)

/** What one removal more, for this reason and now, would make of them. */
export function withOneMore(rules: Rules, strikes: Strikes, reason: RemovalReason): number {
  return strikes.weight + weightOf(rules, reason)
}

/**
 * Whether a block is to be proposed: the threshold is reached, and not by the very facts about which somebody decided
 * already. `settled`: the strikes of proposals that were decided.
 */
export function proposesBlock(strikes: Strikes, settled: ReadonlySet<string>): boolean {
  return strikes.reached && strikes.counted.some(({ id }) => !settled.has(id))
}

/** How much a removal for this reason weighs; 0: it is no strike. */
export function weightOf({ counts }: Rules, reason: RemovalReason | null): number {
  return counts.find(one => one.reason === reason)?.weight ?? 0
}

function sum({ count }: Rules, counted: readonly Strike[]): Strikes {
  const weight = counted.reduce((all, strike) => all + strike.weight, 0)
  return { counted, weight, threshold: count, reached: weight >= count }
}

/** One for each comment: of several decisions that stand, the earliest that counts. */
function strikesEver(rules: Rules, facts: readonly DecidedFact[]): Strike[] {
  const standing = standingOf(facts).toSorted(earlierFirst)
  const ofComment = new Map<string, Strike>()
  for (const { id, commentId, decision, reason, decidedAt } of standing) {
    const weight = weightOf(rules, reason)
    if (decision === 'keep' || reason === null || weight === 0 || ofComment.has(commentId)) continue
    ofComment.set(commentId, { id, commentId, reason, decidedAt, weight })
  }
  return [...ofComment.values()]
}

/** Neither undone nor overturned by another that stands itself. Of the times nothing is asked: two may be of one instant. */
function standingOf(facts: readonly DecidedFact[]): DecidedFact[] {
  const against = Map.groupBy(facts, ({ overturns }) => overturns)
  // Nothing overturns itself by way of others; `asked` only keeps facts that are no facts from going round for ever.
  const stands = ({ id, undoneAt }: DecidedFact, asked: ReadonlySet<string>): boolean => {
    if (undoneAt !== null || asked.has(id)) return false
    const others = against.get(id) ?? []
    return others.length === 0 || !others.some(other => stands(other, new Set([...asked, id])))
  }
  return facts.filter(fact => stands(fact, new Set()))
}

function earlierFirst(a: Pick<DecidedFact, 'id' | 'decidedAt'>, b: Pick<DecidedFact, 'id' | 'decidedAt'>) {
  return a.decidedAt.getTime() - b.decidedAt.getTime() || (a.id < b.id ? -1 : 1)
}

/** The first day of a window that ends today and holds so many days. */
function firstDay(at: Date, days: number): string {
  const today = Date.parse(`${londonDate(at)}T00:00:00Z`)
  return new Date(today - (days - 1) * 86_400_000).toISOString().slice(0, 10)
}
